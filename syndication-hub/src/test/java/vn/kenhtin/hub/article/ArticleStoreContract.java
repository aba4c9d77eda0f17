package vn.kenhtin.hub.article;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import vn.kenhtin.hub.article.ArticleStore.MergeResult;
import vn.kenhtin.hub.platform.db.Database;
import vn.kenhtin.hub.platform.db.TestDatabase;
import vn.kenhtin.hub.site.Site;

/** What the contracts of the store share: one database for a class, a new site with two sources for each test, a clock that stands still. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ArticleStoreContract {

    static final Instant START = Instant.parse("2026-11-01T01:30:00Z");

    private static final AtomicLong SOURCES = new AtomicLong();

    private final TestDatabase kind;
    Database database;
    final AtomicReference<Instant> clock = new AtomicReference<>(START);
    ArticleStore store;
    Site site;
    long source;
    long otherSource;
    long cursor;

    ArticleStoreContract(TestDatabase kind) {
        this.kind = kind;
    }

    @BeforeAll
    void open() {
        database = kind.open();
    }

    @AfterAll
    void close() {
        database.close();
    }

    @BeforeEach
    void begin() {
        clock.set(START);
        store = new ArticleStore(database.jdbi(), clock::get);
        site = SiteRows.insert(database.jdbi());
        source = newSource();
        otherSource = newSource();
        cursor = store.head();
    }

    /** An id no other source has. */
    static long newSource() {
        return SOURCES.incrementAndGet();
    }

    MergeResult merge(Drafts... drafts) {
        return mergeFrom(source, drafts);
    }

    MergeResult mergeFrom(long from, Drafts... drafts) {
        return store.merge(site, from, Arrays.stream(drafts).map(Drafts::draft).toList());
    }

    /** The article which the first source brought under that guid. */
    Article article(String guid) {
        return store.find(ArticleId.of(site.slug(), guid)).orElseThrow();
    }

    List<Article> all() {
        return store.latest(new ArticleFilter(List.of(site.slug()), null, false), 100, null);
    }

    /** What happened since the test began, as {@code created created changed}. */
    List<String> log() {
        return store.changesSince(cursor, 1000).stream()
                .map(change -> change.kind().code())
                .toList();
    }

    void wait(Duration time) {
        clock.updateAndGet(now -> now.plus(time));
    }
}
