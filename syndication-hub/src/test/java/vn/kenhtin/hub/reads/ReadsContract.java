package vn.kenhtin.hub.reads;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import vn.kenhtin.hub.article.ArticleId;
import vn.kenhtin.hub.article.ArticleStore;
import vn.kenhtin.hub.article.Drafts;
import vn.kenhtin.hub.article.SiteRows;
import vn.kenhtin.hub.platform.db.Database;
import vn.kenhtin.hub.platform.db.TestDatabase;
import vn.kenhtin.hub.site.Site;

/** What the contracts of reads share: one database for a class, a new site and a counter for each test, a clock that stands still. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ReadsContract {

    /** 08:30 in Vietnam. */
    static final Instant START = Instant.parse("2026-11-01T01:30:00Z");

    private final TestDatabase kind;
    private final List<AutoCloseable> open = new ArrayList<>();
    final AtomicReference<Instant> clock = new AtomicReference<>(START);
    Database database;
    Jdbi jdbi;
    ArticleStore articles;
    Site site;
    private long source;
    Reads reads;

    ReadsContract(TestDatabase kind) {
        this.kind = kind;
    }

    @BeforeAll
    void open() {
        database = kind.open();
        jdbi = database.jdbi();
    }

    @AfterAll
    void close() {
        database.close();
    }

    @BeforeEach
    void begin() {
        clock.set(START);
        jdbi.useHandle(handle -> List.of("read_log", "read_count", "read_hour", "read_day", "read_seen", "read_salt")
                .forEach(table -> handle.execute("delete from " + table)));
        jdbi.useHandle(handle -> handle.execute("update article set legacy_reads = 0"));
        articles = new ArticleStore(jdbi, clock::get);
        site = newSite();
        reads = node();
    }

    @AfterEach
    void end() throws Exception {
        for (AutoCloseable each : open) {
            each.close();
        }
        open.clear();
    }

    /** One more counter on the same database, as another node or the same one started anew. */
    Reads node() {
        Reads node = new Reads(ReadsConfigs.usual(), jdbi, articles, clock::get);
        open.add(node);
        return node;
    }

    /** A site with a source of its own, from where articles come from now on. */
    Site newSite() {
        source++;
        site = SiteRows.insert(jdbi);
        return site;
    }

    /** A new article. */
    ArticleId article(String guid, Drafts draft) {
        articles.merge(site, source, List.of(draft.draft()));
        return ArticleId.of(site.slug(), guid);
    }

    ArticleId article(String guid) {
        return article(guid, Drafts.guid(guid));
    }

    /** Gives an article reads from before the hub. */
    void legacy(ArticleId article, long count) {
        jdbi.useHandle(
                handle -> handle.execute("update article set legacy_reads = ? where id = ?", count, article.value()));
    }

    void wait(Duration time) {
        clock.updateAndGet(now -> now.plus(time));
    }

    /** So many different readers read the article through this node; returns when all are acknowledged. */
    static void read(Reads node, ArticleId article, int times) {
        List<CompletableFuture<ReadAnswer>> answers = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            answers.add(node.counter()
                    .count(() -> java.util.Optional.of(article.value()), Readers.next())
                    .orElseThrow());
        }
        answers.forEach(CompletableFuture::join);
    }

    long sum(String query) {
        return jdbi.withHandle(
                handle -> handle.createQuery(query).mapTo(Long.class).one());
    }
}
