package vn.kenhtin.hub.article;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Media attached to an article; the first image is its lead picture.
 *
 * @param url absolute http or https
 * @param mediaType RFC 6838 type such as {@code image/jpeg}
 * @param length size in bytes, 0 when unknown
 * @param width pixels, 0 when unknown
 * @param height pixels, 0 when unknown
 * @param title caption or alternative text, plain
 */
public record Enclosure(
        URI url,
        String mediaType,
        long length,
        int width,
        int height,
        @Nullable String title) {

    /** Whether this is a picture. */
    @JsonIgnore
    public boolean isImage() {
        return mediaType.startsWith("image/");
    }
}
