package vn.kenhtin.hub.ingest.doctor;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.ingest.parse.Entry;
import vn.kenhtin.hub.ingest.parse.FeedDialect;
import vn.kenhtin.hub.ingest.parse.FeedHead;
import vn.kenhtin.hub.ingest.parse.Finding;
import vn.kenhtin.hub.ingest.parse.ParsedFeed;

/** Complains of what feed validators and readers usually complain of, beyond what the parser had to repair. Stateless. */
final class FeedLint {

    private static final Pattern UNSAFE = Pattern.compile(
            "<(script|iframe|object|embed|form|style|meta|link)\\b|\\s(on[a-z]{3,20})\\s{0,5}=|(javascript):|\\s(style)\\s{0,5}=",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TARGET =
            Pattern.compile("\\s(?:href|src)\\s{0,5}=\\s{0,5}[\"']?([^\"'\\s>]{1,300})", Pattern.CASE_INSENSITIVE);
    private static final Pattern ABSOLUTE =
            Pattern.compile("(?:[a-z][a-z0-9+.-]{0,20}:|#).*", Pattern.CASE_INSENSITIVE);
    private static final int LONG_ENOUGH_TO_BE_WHOLE = 600;

    private FeedLint() {}

    /** The complaints on {@code feed}, which came from {@code url}, or from the caller when that is null. */
    static List<Finding> of(ParsedFeed feed, @Nullable URI url) {
        Complaints complaints = new Complaints();
        head(feed, url, complaints);
        Set<String> guids = new HashSet<>();
        Set<URI> links = new HashSet<>();
        for (Entry entry : feed.entries()) {
            int line = entry.line();
            complaints.addIf(!guids.add(entry.guid()), Complaint.GUID_REPEATED, line, entry.guid());
            URI link = entry.link();
            complaints.addIf(link != null && !links.add(link), Complaint.LINK_REPEATED, line, String.valueOf(link));
            fields(feed.format(), entry, complaints);
            markup(entry, complaints);
        }
        return complaints.all();
    }

    private static void head(ParsedFeed feed, @Nullable URI url, Complaints complaints) {
        if (feed.format() == FeedDialect.MAGNOLIA_DELIVERY) {
            return;
        }
        FeedHead head = feed.head();
        complaints
                .addIf(!feed.charset().equals("UTF-8"), Complaint.NOT_UTF_8, 1, feed.charset())
                .addIf(head.title().isEmpty(), Complaint.TITLE_MISSING, 0)
                .addIf(head.link() == null, Complaint.LINK_MISSING, 0)
                .addIf(isRss(feed.format()) && head.description() == null, Complaint.DESCRIPTION_MISSING, 0)
                .addIf(head.language() == null, Complaint.LANGUAGE_MISSING, 0)
                .addIf(feed.entries().isEmpty(), Complaint.ENTRIES_MISSING, 0);
        URI self = head.self();
        if (self == null) {
            complaints.add(Complaint.SELF_MISSING, 0);
        } else if (url != null && !self.equals(url)) {
            complaints.add(Complaint.SELF_MISMATCH, 0, self.toString(), url.toString());
        }
        complaints.addIf(
                url != null && "http".equals(url.getScheme()), Complaint.NOT_ENCRYPTED, 0, String.valueOf(url));
    }

    private static void fields(FeedDialect format, Entry entry, Complaints complaints) {
        int line = entry.line();
        boolean atom = format == FeedDialect.ATOM_1_0 || format == FeedDialect.ATOM_0_3;
        boolean several = isRss(format) && entry.enclosures().size() > 1;
        boolean unmeasured =
                isRss(format) && entry.enclosures().stream().anyMatch(enclosure -> enclosure.length() == 0);
        String content = entry.content();
        boolean whole = content != null || entry.body().length() > LONG_ENOUGH_TO_BE_WHOLE;
        complaints
                .addIf(entry.title().isEmpty(), Complaint.ENTRY_TITLE_MISSING, line)
                .addIf(entry.link() == null, Complaint.ENTRY_LINK_MISSING, line)
                .addIf(atom && entry.updated() == null, Complaint.UPDATED_MISSING, line)
                .addIf(!atom && entry.published() == null, Complaint.DATE_MISSING, line)
                .addIf(atom && entry.authors().isEmpty(), Complaint.AUTHOR_MISSING, line)
                .addIf(
                        several,
                        Complaint.ENCLOSURES_SEVERAL,
                        line,
                        Integer.toString(entry.enclosures().size()))
                .addIf(unmeasured, Complaint.ENCLOSURE_LENGTH_MISSING, line)
                .addIf(!whole, Complaint.SUMMARY_ONLY, line)
                .addIf(entry.image() == null, Complaint.IMAGE_MISSING, line);
    }

    private static void markup(Entry entry, Complaints complaints) {
        String html = entry.body();
        Matcher unsafe = UNSAFE.matcher(html);
        if (unsafe.find()) {
            complaints.add(
                    Complaint.CONTENT_UNSAFE, entry.line(), unsafe.group().strip());
        }
        Matcher target = TARGET.matcher(html);
        while (target.find()) {
            if (!ABSOLUTE.matcher(target.group(1)).matches()) {
                complaints.add(Complaint.CONTENT_RELATIVE_LINK, entry.line(), target.group(1));
                return;
            }
        }
    }

    private static boolean isRss(FeedDialect format) {
        return format.label().startsWith("RSS");
    }
}
