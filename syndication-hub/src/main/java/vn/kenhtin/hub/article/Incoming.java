package vn.kenhtin.hub.article;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.platform.text.NameUuid;

/**
 * A draft that differs from what its source sent last.
 *
 * @param ordinal place among the drafts of the call, 0 first
 * @param guidKey key of its guid within the source
 * @param linkKey key of the page it links to, null when that identifies no article
 * @param article the article the source brought under this guid before, if any
 */
record Incoming(
        ArticleDraft draft,
        int ordinal,
        UUID guidKey,
        @Nullable UUID linkKey,
        @Nullable UUID article) {

    private static final UUID NAMESPACE = UUID.fromString("0b5c6f3a-5f0e-5d0c-8a55-677569640001");

    /** A source's guid as a column of fixed width. */
    static UUID guidKey(long source, String guid) {
        return NameUuid.of(NAMESPACE, source + "\n" + guid);
    }

    static Incoming of(ArticleDraft draft, int ordinal, UUID guidKey) {
        return new Incoming(draft, ordinal, guidKey, LinkKey.of(draft.link()), null);
    }

    /** The same as the store can keep it, and which article it is. */
    Incoming fitted(@Nullable Known known) {
        ArticleDraft fitted = Fit.draft(draft);
        return new Incoming(
                fitted, ordinal, guidKey, fitted.link() == null ? null : linkKey, known == null ? null : known.id());
    }
}
