package vn.kenhtin.magnolia.feed;

import org.jspecify.annotations.Nullable;

/** A picture as a feed names it. Immutable. */
final class Picture {

    private final String url;
    private final @Nullable String mediaType;
    private final @Nullable Long length;

    Picture(String url, @Nullable String mediaType, @Nullable Long length) {
        this.url = url;
        this.mediaType = mediaType;
        this.length = length;
    }

    String url() {
        return url;
    }

    @Nullable String mediaType() {
        return mediaType;
    }

    /** Size in bytes, if known. */
    @Nullable Long length() {
        return length;
    }
}
