package vn.kenhtin.hub.article;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Who made an article and where it came from; each part plain text, null when the article does not say.
 *
 * @param author the writer ("Tin: …"), or writer and photographer in one ("Tin và ảnh: …")
 * @param photo the photographer, where told apart ("Ảnh: …")
 * @param source the first publisher as the article names it ("Theo …", "Nguồn: …", "WebSite Kiên Giang")
 * @param sourceUrl page of that first publisher
 */
public record Credit(
        @Nullable String author,
        @Nullable String photo,
        @Nullable String source,
        @Nullable URI sourceUrl) {

    /** Nobody is named. */
    public static final Credit NONE = new Credit(null, null, null, null);
}
