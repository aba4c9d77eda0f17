package vn.kenhtin.hub.article;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article not yet stored: parsed, cleaned, with its editorial fields recognised. All text is NFC; HTML has passed the sanitizer.
 *
 * @param guid the id the source gave, unique within the source
 * @param rawHash hash of the entry as parsed, so that an unchanged one need not be cleaned again
 * @param link page of the article, absolute http or https, if it has one
 * @param body title, lead and content
 * @param credit who made it and where it came from
 * @param categories sections and tags, in the source's order
 * @param enclosures pictures and other media, the lead picture first
 * @param hot whether the editors mark it "Tin nóng"
 * @param published as the source says, never in the future; null when it says nothing
 * @param updated as the source says; null when it says nothing
 * @param expires when the editors want it gone, if ever
 * @param legacyReads reads counted before the hub did
 */
public record ArticleDraft(
        String guid,
        long rawHash,
        @Nullable URI link,
        Body body,
        Credit credit,
        List<Category> categories,
        List<Enclosure> enclosures,
        boolean hot,
        @Nullable Instant published,
        @Nullable Instant updated,
        @Nullable Instant expires,
        long legacyReads) {

    /** Copies the lists. */
    public ArticleDraft {
        categories = List.copyOf(categories);
        enclosures = List.copyOf(enclosures);
    }
}
