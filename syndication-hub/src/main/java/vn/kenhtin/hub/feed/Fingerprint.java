package vn.kenhtin.hub.feed;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.article.Article;
import vn.kenhtin.hub.article.Category;
import vn.kenhtin.hub.article.Credit;
import vn.kenhtin.hub.article.Enclosure;

/** SHA-256 over all that the writers show. Each value goes in with its length, so that no two documents run together. */
final class Fingerprint {

    /** To be raised whenever a writer's output changes for equal content: readers then see a new date, as they must. */
    private static final int WRITERS = 1;

    private final MessageDigest digest;
    private final ByteBuffer number = ByteBuffer.allocate(Long.BYTES);

    private Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static String of(FeedDocument.Head head, List<FeedDocument.Item> items) {
        Fingerprint print = new Fingerprint();
        print.add(WRITERS);
        print.add(head.name(), head.title(), head.description(), head.language());
        print.add(head.zone(), head.home(), head.publisher(), head.rights());
        print.add(items.size());
        items.forEach(print::add);
        return HexFormat.of().formatHex(print.digest.digest());
    }

    private void add(FeedDocument.Item item) {
        Article article = item.article();
        add(article.id(), item.link(), item.summary(), article.site());
        add(article.origin().publication(), article.link(), article.published(), article.updated());
        add(
                article.body().title(),
                article.body().summary(),
                article.body().content(),
                article.body().language());
        Credit credit = article.credit();
        add(credit.author(), credit.photo(), credit.source(), credit.sourceUrl());
        add(article.hot() ? 1 : 0);
        add(article.legacyReads());
        add(article.categories().size());
        for (Category category : article.categories()) {
            add(category.slug(), category.label());
        }
        add(article.enclosures().size());
        for (Enclosure media : article.enclosures()) {
            add(media.url(), media.mediaType(), media.title());
            add(media.length());
            add(media.width());
            add(media.height());
        }
    }

    private void add(@Nullable Object... values) {
        for (Object value : values) {
            byte[] bytes = value == null ? null : value.toString().getBytes(StandardCharsets.UTF_8);
            add(bytes == null ? -1 : bytes.length);
            if (bytes != null) {
                digest.update(bytes);
            }
        }
    }

    private void add(long value) {
        digest.update(number.clear().putLong(value).flip());
    }
}
