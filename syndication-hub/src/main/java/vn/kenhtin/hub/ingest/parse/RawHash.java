package vn.kenhtin.hub.ingest.parse;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A 64-bit hash over all an entry says, dates as written. Not against adversaries: a source that makes two versions of its own entry collide only hides its
 * own change.
 */
final class RawHash {

    private static final long PRIME = 0x9E37_79B9_7F4A_7C15L;

    private long state = 0x6B65_6E68_7469_6E31L;

    private RawHash() {}

    static long of(EntryDraft draft) {
        RawHash hash = new RawHash();
        hash.add(draft.guid).add(draft.link).add(draft.title).add(draft.summary).add(draft.content);
        hash.add(draft.authors).add(draft.published).add(draft.updated).add(draft.categories);
        hash.add(draft.language).add(draft.image).add(draft.source).mix(draft.enclosures.size());
        for (Entry.Enclosure enclosure : draft.enclosures) {
            hash.add(enclosure.url())
                    .add(enclosure.mediaType())
                    .add(enclosure.title())
                    .add(enclosure.credit());
            hash.mix(enclosure.length());
            hash.mix((long) enclosure.width() << 32 | enclosure.height());
        }
        boolean editorial = !draft.editorial.equals(EntryDraft.EditorialDraft.UNSAID);
        return hash.add(editorial ? draft.editorial : null).finish();
    }

    private RawHash add(List<?> values) {
        mix(values.size());
        for (Object value : values) {
            add(value);
        }
        return this;
    }

    private RawHash add(@Nullable Object value) {
        if (value == null) {
            mix(-1);
            return this;
        }
        String text = value.toString();
        int i = 0;
        for (; i + 4 <= text.length(); i += 4) {
            mix(text.charAt(i)
                    | (long) text.charAt(i + 1) << 16
                    | (long) text.charAt(i + 2) << 32
                    | (long) text.charAt(i + 3) << 48);
        }
        for (; i < text.length(); i++) {
            mix(text.charAt(i));
        }
        mix(text.length());
        return this;
    }

    private void mix(long word) {
        state = Long.rotateLeft(state ^ word, 29) * PRIME;
    }

    private long finish() {
        long hash = (state ^ (state >>> 32)) * PRIME;
        return hash ^ (hash >>> 29);
    }
}
