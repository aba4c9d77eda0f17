package vn.kenhtin.hub.ingest.parse;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.article.EditorsChoice;

/**
 * A news item as parsed. Text is NFC without control characters; URLs are absolute http or https. HTML is raw: unsafe until sanitized.
 *
 * @param guid id within the source, never empty: the one given, else the link, else a hash of host, title and date
 * @param guidGiven whether the source gave the id itself
 * @param link page of the item
 * @param title headline, plain text; empty when there is none
 * @param summary lead or excerpt, raw HTML
 * @param content full text, raw HTML
 * @param authors names, plain text
 * @param published first publication, not more than a day after arrival
 * @param updated last change, not more than a day after arrival
 * @param categories sections and tags as written, plain text
 * @param language BCP 47 tag, of the entry or else of the feed
 * @param enclosures attached media, without repeats
 * @param image the lead picture: Media RSS, enclosure, iTunes, else the first one in the HTML
 * @param base what relative URLs inside the HTML are relative to
 * @param source the first publisher, for an item taken from another feed
 * @param line line of the document on which the item begins, from 1
 * @param editorial what only editorial systems say
 * @param rawHash hash over all that the source said, stable across polls and processes; equal hash, unchanged item
 */
public record Entry(
        String guid,
        boolean guidGiven,
        @Nullable URI link,
        String title,
        @Nullable String summary,
        @Nullable String content,
        List<String> authors,
        @Nullable Instant published,
        @Nullable Instant updated,
        List<String> categories,
        @Nullable String language,
        List<Enclosure> enclosures,
        @Nullable URI image,
        URI base,
        @Nullable Source source,
        int line,
        Editorial editorial,
        long rawHash) {

    /** Copies the lists. */
    public Entry {
        authors = List.copyOf(authors);
        categories = List.copyOf(categories);
        enclosures = List.copyOf(enclosures);
    }

    /** The fullest text there is: content, else summary, else nothing. Raw HTML. */
    public String body() {
        if (content != null) {
            return content;
        }
        return summary == null ? "" : summary;
    }

    /** Whether there is anything to read or to open: an entry may have an id and a date alone. */
    public boolean isBlank() {
        return title.isEmpty() && link == null && body().isEmpty();
    }

    boolean isNewerThan(Entry other) {
        Instant mine = updated == null ? published : updated;
        Instant its = other.updated == null ? other.published : other.updated;
        return mine != null && (its == null || mine.isAfter(its));
    }

    /**
     * Media attached to an entry.
     *
     * @param url absolute http or https
     * @param mediaType RFC 6838 type without parameters; {@code application/octet-stream} when nothing tells
     * @param length bytes, 0 when unknown
     * @param width pixels, 0 when unknown
     * @param height pixels, 0 when unknown
     * @param title caption or alternative text, plain
     * @param credit who made it, plain
     */
    public record Enclosure(
            URI url,
            String mediaType,
            long length,
            int width,
            int height,
            @Nullable String title,
            @Nullable String credit) {

        /** Whether this is a picture. */
        public boolean isImage() {
            return mediaType.startsWith("image/");
        }
    }

    /**
     * The feed or page an entry was taken from: RSS {@code source}, {@code atom:source}, JSON Feed {@code external_url}.
     *
     * @param title its name, plain text
     * @param link its page or feed
     */
    public record Source(@Nullable String title, @Nullable URI link) {}

    /**
     * What editorial systems say beyond the feed formats: Magnolia, and JSON Feed items with a {@code _kenhtin} object.
     *
     * @param lead the sapo, plain text
     * @param byline who wrote it, plain text, as in "Tin và ảnh: …"
     * @param photoCredit who took the lead picture
     * @param photoCaption what the lead picture shows
     * @param sourceName the first publisher's name
     * @param sourceUrl the first publisher's page
     * @param section the section's name
     * @param hot whether it is "Tin nóng"; also true for any entry with a category of that name
     * @param legacyReads reads counted by earlier systems, 0 when unsaid
     * @param expires when the editors want it gone
     * @param canonical the URL that is to be cited
     * @param choice related news that editors chose; null from a system that has no such thing
     */
    public record Editorial(
            @Nullable String lead,
            @Nullable String byline,
            @Nullable String photoCredit,
            @Nullable String photoCaption,
            @Nullable String sourceName,
            @Nullable URI sourceUrl,
            @Nullable String section,
            boolean hot,
            long legacyReads,
            @Nullable Instant expires,
            @Nullable URI canonical,
            @Nullable EditorsChoice choice) {

        /** Nothing is said. */
        public static final Editorial UNSAID =
                new Editorial(null, null, null, null, null, null, null, false, 0, null, null, null);
    }
}
