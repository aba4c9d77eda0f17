package vn.kenhtin.hub.feed;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.article.Article;
import vn.kenhtin.hub.article.Category;
import vn.kenhtin.hub.article.Credit;
import vn.kenhtin.hub.article.Enclosure;
import vn.kenhtin.hub.article.Withdrawal;
import vn.kenhtin.hub.platform.text.Utf8Buffer;

/**
 * SHA-256 over all that the writers show. Each value is ended by a mark, so that no two documents run together. An article's full content is stood for
 * by its revision, which the store raises with every change of it: reading it through would cost as much as writing the feed.
 */
final class Fingerprint {

    /** To be raised whenever a writer's output changes for equal content: readers then see a new date, as they must. */
    private static final int WRITERS = 3;

    /** Clean text has no control characters, so that these keep values apart. */
    private static final String END = "\u001F";

    private static final String ABSENT = "\u001E";

    private final Utf8Buffer values = new Utf8Buffer(1 << 15);

    private Fingerprint() {}

    static String of(FeedDocument document) {
        Fingerprint print = new Fingerprint();
        FeedDocument.Head head = document.head();
        print.add(WRITERS);
        print.add(head.name(), head.title(), head.description(), head.language());
        print.add(head.zone(), head.home(), head.publisher(), head.rights());
        print.add(document.items().size());
        document.items().forEach(print::add);
        for (Withdrawal withdrawal : document.withdrawn()) {
            print.add(withdrawal.id(), withdrawal.at());
        }
        print.add(document.paging());
        return print.hash();
    }

    private void add(FeedDocument.Item item) {
        Article article = item.article();
        add(article.id(), item.link(), item.summary(), article.site());
        add(article.origin().publication(), article.link(), article.published(), article.updated());
        add(article.body().title(), article.body().summary(), article.body().language());
        add(article.history().revision());
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

    private void add(@Nullable Object... all) {
        for (Object value : all) {
            if (value instanceof Instant instant) {
                add(instant.getEpochSecond());
                add(instant.getNano());
            } else {
                values.put(value == null ? ABSENT : value.toString()).put(END);
            }
        }
    }

    private void add(long value) {
        values.put(Long.toString(value)).put(END);
    }

    private String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            values.addTo(digest);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
