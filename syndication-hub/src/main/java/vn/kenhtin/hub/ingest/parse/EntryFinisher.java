package vn.kenhtin.hub.ingest.parse;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.ingest.parse.EntryDraft.EditorialDraft;
import vn.kenhtin.hub.platform.text.Slug;

/** Makes an {@link Entry} of what a mapper collected, the same way for every dialect: text, dates, id, picture. For one document and one thread. */
final class EntryFinisher {

    private static final String HOT_SECTION = "tin-nong";

    private final URI url;
    private final List<String> feedAuthors;
    private final Dates dates;
    private final FindingLog log;
    private final HiddenText hidden;

    /** @param feedAuthors the authors of an entry that names none */
    EntryFinisher(URI url, List<String> feedAuthors, Dates dates, FindingLog log) {
        this.url = url;
        this.feedAuthors = feedAuthors;
        this.dates = dates;
        this.log = log;
        this.hidden = new HiddenText(log);
    }

    /** The entry, or null when there is nothing in it to tell. */
    @Nullable Entry finish(EntryDraft draft) {
        long rawHash = RawHash.of(draft);
        hidden.uncover(draft);
        String title = PlainText.line(draft.title);
        String summary = cleanOrNull(draft.summary);
        String content = cleanOrNull(draft.content);
        if (title.isEmpty() && summary == null && content == null && draft.link == null) {
            log.add(Trouble.ENTRY_EMPTY, draft.line);
            if (saysNothing(draft)) {
                return null;
            }
        }
        Instant updated = dates.past(draft.updated, draft.line);
        Instant said = dates.past(draft.published, draft.line);
        Instant published = said == null ? updated : said;
        String given = draft.guid == null ? "" : PlainText.line(draft.guid);
        List<String> categories = lines(draft.categories);
        return new Entry(
                given.isEmpty() ? madeUpGuid(draft, title) : given,
                !given.isEmpty(),
                draft.link,
                title,
                summary,
                content,
                lines(draft.authors.isEmpty() ? feedAuthors : draft.authors),
                published,
                updated,
                categories,
                draft.language,
                distinct(draft.enclosures),
                image(draft, summary, content),
                draft.htmlBase,
                draft.source,
                draft.line,
                editorial(draft.editorial, categories, draft.line),
                rawHash);
    }

    private static boolean saysNothing(EntryDraft draft) {
        return draft.guid == null
                && draft.published == null
                && draft.updated == null
                && draft.authors.isEmpty()
                && draft.categories.isEmpty();
    }

    private String madeUpGuid(EntryDraft draft, String title) {
        log.add(Trouble.GUID_MISSING, draft.line);
        if (draft.link != null) {
            return draft.link.toString();
        }
        // without link and date only the text can tell two entries apart
        String rest = draft.published != null ? draft.published : draft.updated;
        String last = rest != null ? rest : draft.content != null ? draft.content : String.valueOf(draft.summary);
        return "urn:sha256:"
                + sha256(url.getHost() + "\n" + title + "\n" + last).substring(0, 32);
    }

    private static @Nullable URI image(EntryDraft draft, @Nullable String summary, @Nullable String content) {
        if (draft.image != null) {
            return draft.image;
        }
        for (Entry.Enclosure enclosure : draft.enclosures) {
            if (enclosure.isImage()) {
                return enclosure.url();
            }
        }
        URI inContent = FirstImage.in(content, draft.htmlBase);
        return inContent != null ? inContent : FirstImage.in(summary, draft.htmlBase);
    }

    private Entry.Editorial editorial(EditorialDraft said, List<String> categories, int line) {
        boolean hot = said.hot() || isHot(said.section());
        for (String category : categories) {
            hot |= isHot(category);
        }
        if (said.equals(EditorialDraft.UNSAID)) {
            return hot
                    ? new Entry.Editorial(null, null, null, null, null, null, null, true, 0, null, null, null)
                    : Entry.Editorial.UNSAID;
        }
        return new Entry.Editorial(
                PlainText.ofHtmlOrNull(said.lead()),
                PlainText.ofHtmlOrNull(said.byline()),
                PlainText.ofHtmlOrNull(said.photoCredit()),
                PlainText.ofHtmlOrNull(said.photoCaption()),
                PlainText.ofHtmlOrNull(said.sourceName()),
                said.sourceUrl(),
                PlainText.ofHtmlOrNull(said.section()),
                hot,
                said.legacyReads(),
                dates.any(said.expires(), line),
                said.canonical(),
                said.choice());
    }

    private static boolean isHot(@Nullable String section) {
        return section != null
                && section.length() < 20
                && section.length() > 6
                && Slug.of(section).equals(HOT_SECTION);
    }

    private static @Nullable String cleanOrNull(@Nullable String html) {
        String clean = html == null ? "" : PlainText.clean(html).strip();
        return clean.isEmpty() ? null : clean;
    }

    private static List<String> lines(List<String> texts) {
        LinkedHashSet<String> lines = new LinkedHashSet<>();
        for (String text : texts) {
            String line = PlainText.line(text);
            if (!line.isEmpty()) {
                lines.add(line);
            }
        }
        return new ArrayList<>(lines);
    }

    private static List<Entry.Enclosure> distinct(List<Entry.Enclosure> all) {
        if (all.size() < 2) {
            return all;
        }
        Map<URI, Entry.Enclosure> byUrl = new LinkedHashMap<>();
        for (Entry.Enclosure enclosure : all) {
            byUrl.putIfAbsent(enclosure.url(), enclosure);
        }
        return new ArrayList<>(byUrl.values());
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
