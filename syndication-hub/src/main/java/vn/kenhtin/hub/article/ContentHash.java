package vn.kenhtin.hub.article;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells a meaningful change from noise: 64 bits of SHA-256 over everything readers see, so equal on every node and for ever. */
final class ContentHash {

    private final MessageDigest digest;

    private ContentHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Dates, read counts and tracking parameters of the link do not count. */
    static long of(ArticleDraft draft) {
        ContentHash hash = new ContentHash();
        hash.add(LinkKey.of(draft.link()));
        hash.add(draft.body());
        hash.add(draft.credit());
        draft.categories().forEach(category -> hash.add(category.label()));
        hash.add(draft.hot());
        draft.enclosures().forEach(hash::add);
        return ByteBuffer.wrap(hash.digest.digest()).getLong();
    }

    private void add(Body body) {
        add(body.title());
        add(body.summary());
        add(body.content());
        add(body.language());
    }

    private void add(Credit credit) {
        add(credit.author());
        add(credit.photo());
        add(credit.source());
        add(credit.sourceUrl());
    }

    private void add(Enclosure enclosure) {
        add(enclosure.url());
        add(enclosure.mediaType());
        add(enclosure.title());
    }

    private void add(@Nullable UUID link) {
        add(link == null ? null : link.toString());
    }

    private void add(@Nullable Object value) {
        byte[] bytes = value == null ? new byte[0] : value.toString().getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(5)
                .put((byte) (value == null ? 0 : 1))
                .putInt(bytes.length)
                .flip());
        digest.update(bytes);
    }
}
