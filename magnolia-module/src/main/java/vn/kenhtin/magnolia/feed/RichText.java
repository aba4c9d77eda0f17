package vn.kenhtin.magnolia.feed;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import vn.kenhtin.magnolia.content.CleanMarkup;
import vn.kenhtin.magnolia.content.ContentUnavailable;
import vn.kenhtin.magnolia.content.NewsNode;
import vn.kenhtin.magnolia.content.Sessions;
import vn.kenhtin.magnolia.content.Workspaces;
import vn.kenhtin.magnolia.settings.SiteSettings;

/** Makes an editor's rich text fit for readers: clean, and every link and picture absolute, those in Magnolia's own notation too. With the rights of the present user; for one thread. */
public final class RichText {

    /** As Magnolia's editor stores a link: the target's uuid, workspace and path, and for old content an extension. */
    private static final Pattern STORED_LINK = Pattern.compile("\\$\\{link:\\{uuid:\\{([^}]*)},repository:\\{([^}]*)},"
            + "(?:workspace:\\{[^}]*},)?(?:path|handle):\\{([^}]*)}(?:,nodeData:\\{[^}]*},extension:\\{[^}]*})?}}");

    private static final String STORED_LINK_BEGINS = "${link:";

    /** What absolute links add to a text, mostly. */
    private static final int ROOM = 512;

    /** Begins with the equals sign, of which a text has far fewer than of spaces. */
    private static final Pattern REFERENCE = Pattern.compile("(?i)=(?<=\\s(?:href|src)\\s{0,9}=)\\s*([\"'])(.*?)\\1");

    private final Sessions sessions;
    private final SiteLinks links;
    private final Assets assets;

    RichText(Sessions sessions, SiteLinks links, Assets assets) {
        this.sessions = sessions;
        this.links = links;
        this.assets = assets;
    }

    /** For texts of that site. */
    public static RichText of(Sessions sessions, SiteSettings site) {
        SiteLinks links = new SiteLinks(site);
        return new RichText(sessions, links, new Assets(sessions, links));
    }

    /** {@code html} as {@link CleanMarkup} with absolute references; an asset the user may not see becomes an empty reference. */
    public String forReaders(String html) {
        String resolved = html.contains(STORED_LINK_BEGINS) ? replaced(html, STORED_LINK, this::target) : html;
        return CleanMarkup.of(replaced(resolved, REFERENCE, this::reference));
    }

    /** As {@code Matcher.replaceAll}, without its copies of a text in which little or nothing is replaced. */
    private static String replaced(String html, Pattern pattern, Function<MatchResult, String> replacement) {
        Matcher found = pattern.matcher(html);
        if (!found.find()) {
            return html;
        }
        StringBuilder text = new StringBuilder(html.length() + ROOM);
        int done = 0;
        do {
            text.append(html, done, found.start()).append(replacement.apply(found));
            done = found.end();
        } while (found.find());
        return text.append(html, done, html.length()).toString();
    }

    private String reference(MatchResult found) {
        String quote = found.group(1);
        return "=" + quote + links.absolute(found.group(2)) + quote;
    }

    private String target(MatchResult link) {
        String uuid = link.group(1);
        String path = link.group(3);
        switch (link.group(2)) {
            case Workspaces.DAM:
                return assets.picture(uuid).map(Picture::url).orElse("");
            case Workspaces.NEWS:
                return links.article(slug(uuid).orElse(path.substring(path.lastIndexOf('/') + 1)));
            default:
                return links.page(path);
        }
    }

    private Optional<String> slug(String uuid) {
        try {
            Session news = sessions.open(Workspaces.NEWS);
            return NewsNode.find(news, uuid).map(NewsNode::slug);
        } catch (RepositoryException e) {
            throw new ContentUnavailable(e);
        }
    }
}
