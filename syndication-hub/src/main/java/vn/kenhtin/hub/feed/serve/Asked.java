package vn.kenhtin.hub.feed.serve;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.article.ArchivePart;
import vn.kenhtin.hub.feed.ArchiveAddress;
import vn.kenhtin.hub.feed.FeedAddress;
import vn.kenhtin.hub.feed.FeedFormat;
import vn.kenhtin.hub.feed.FeedName;
import vn.kenhtin.hub.site.SiteSlug;

/** What a request's path and query ask for. */
sealed interface Asked {

    /** Where parts of archives are, without the ending of the format. */
    Pattern ARCHIVE = Pattern.compile("/feeds/sites/([^/]+)/archive/([^/]+)");

    /** A search is answered where searching is known. */
    String SEARCH = "/feeds/search.";

    /** A feed in one of its forms. */
    record Feed(FeedAddress address) implements Asked {}

    /** A part of a site's archive in one of its forms. */
    record Archive(ArchiveAddress address) implements Asked {}

    /** The directory as OPML. */
    record Opml() implements Asked {}

    /** A feed in a form or with a name that cannot exist. */
    record Nothing() implements Asked {}

    /** A feed with a query that makes no sense. */
    record Nonsense(List<String> mistakes) implements Asked {}

    /** Not a feed: somebody else's request. */
    record Other() implements Asked {}

    /** Reads a raw path and query; parameters other than {@code content}, {@code limit} and {@code duplicates} are none of ours and change nothing. */
    static Asked of(String path, @Nullable String query) {
        if (path.equals(FeedRenderer.OPML)) {
            return new Opml();
        }
        int dot = path.lastIndexOf('.');
        if (!path.startsWith("/feeds/") || path.startsWith(SEARCH) || dot < path.lastIndexOf('/')) {
            return new Other();
        }
        Optional<FeedFormat> format = FeedFormat.ofCode(path.substring(dot + 1));
        if (format.isEmpty()) {
            return new Other();
        }
        Matcher archive = ARCHIVE.matcher(path.substring(0, dot));
        try {
            return archive.matches()
                    ? new Archive(new ArchiveAddress(
                            new SiteSlug(archive.group(1)), ArchivePart.fromString(archive.group(2)), format.get()))
                    : withQuery(
                            FeedAddress.of(FeedName.fromString(path.substring("/feeds/".length(), dot)), format.get()),
                            query == null ? "" : query);
        } catch (IllegalArgumentException e) {
            return new Nothing();
        }
    }

    private static Asked withQuery(FeedAddress address, String query) {
        boolean summary = address.summary();
        int limit = address.limit();
        boolean copies = address.copies();
        List<String> mistakes = new ArrayList<>();
        for (String parameter : query.split("&", -1)) {
            String value = parameter.substring(parameter.indexOf('=') + 1);
            if (parameter.startsWith("content=")) {
                summary = value.equals("summary");
                if (!summary && !value.equals("full")) {
                    mistakes.add("content must be full or summary");
                }
            } else if (parameter.startsWith("duplicates=")) {
                copies = value.equals("show");
                if (!copies && !value.equals("hide")) {
                    mistakes.add("duplicates must be show or hide");
                }
            } else if (parameter.startsWith("limit=")) {
                limit = number(value);
                if (limit < 1 || limit > FeedAddress.MOST) {
                    mistakes.add("limit must be a whole number from 1 to " + FeedAddress.MOST);
                }
            }
        }
        return mistakes.isEmpty()
                ? new Feed(new FeedAddress(address.name(), address.format(), summary, limit, copies))
                : new Nonsense(List.copyOf(mistakes));
    }

    private static int number(String value) {
        try {
            String plain = URLDecoder.decode(value, StandardCharsets.UTF_8);
            return plain.matches("[0-9]{1,4}") ? Integer.parseInt(plain) : -1;
        } catch (IllegalArgumentException e) {
            return -1;
        }
    }
}
