package vn.kenhtin.hub.feed.serve;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

/**
 * What was in the feeds this node published lately, by their tags: some hundred bytes each, so that a reader who comes back after days is still told the
 * difference. Lost with the process; a reader whose feed is forgotten gets it whole. Safe for use by many threads.
 */
final class DeltaBases {

    /** Of the memory for renditions. */
    private static final int SHARE = 16;

    private static final String GZIP = "-gz\"";

    private final Cache<String, long[]> bases;

    DeltaBases(int mebibytes) {
        bases = Caffeine.newBuilder()
                .maximumWeight(((long) mebibytes << 20) / SHARE)
                .weigher((String key, long[] prints) -> 2 * key.length() + prints.length * Long.BYTES + 100)
                .executor(Runnable::run)
                .build();
    }

    void remember(Rendition rendition) {
        bases.put(key(rendition, rendition.tag(false)), rendition.prints());
    }

    /** What was in the document of this rendition when it had the tag, in either encoding. */
    long @Nullable [] find(Rendition rendition, String tag) {
        String plain = tag.endsWith(GZIP) ? tag.substring(0, tag.length() - GZIP.length()) + '"' : tag;
        return bases.getIfPresent(key(rendition, plain));
    }

    private static String key(Rendition rendition, String tag) {
        return rendition.about().self() + tag;
    }
}
