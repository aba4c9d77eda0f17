package vn.kenhtin.hub.article;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.platform.text.NameUuid;

/**
 * A draft that differs from what its source sent last.
 *
 * @param ordinal place among the drafts of the call, 0 first
 * @param guidKey key of its guid within the source
 * @param article the article the source brought under this guid before, if any
 */
record Incoming(
        ArticleDraft draft,
        int ordinal,
        UUID guidKey,
        @Nullable UUID article) {

    private static final UUID NAMESPACE = UUID.fromString("0b5c6f3a-5f0e-5d0c-8a55-677569640001");

    /** A source's guid as a column of fixed width. */
    static UUID guidKey(long source, String guid) {
        return NameUuid.of(NAMESPACE, source + "\n" + guid);
    }

    @Nullable UUID linkKey() {
        return LinkKey.of(draft.link());
    }
}
