package vn.kenhtin.hub.reads;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import vn.kenhtin.hub.article.ArticleId;
import vn.kenhtin.hub.platform.db.TestDatabase;
import vn.kenhtin.hub.reads.ReadAnswer.Result;
import vn.kenhtin.hub.site.SiteSlug;

/** What is counted stays counted, on both databases. */
abstract class ReadCountsContract extends ReadsContract {

    ReadCountsContract(TestDatabase kind) {
        super(kind);
    }

    @Test
    void a_total_begins_with_what_was_counted_before_the_hub() {
        ArticleId article = article("a");
        legacy(article, 1950);

        read(reads, article, 1);

        assertThat(reads.counts().total(article)).isEqualTo(1951);
    }

    @Test
    void an_answer_carries_the_total_with_its_own_read() {
        ArticleId article = article("a");
        legacy(article, 1950);

        ReadAnswer answer = count(reads, article, Readers.next());

        assertThat(answer).isEqualTo(new ReadAnswer(Result.COUNTED, article.value(), 1951L));
    }

    @Test
    void an_acknowledged_read_is_in_the_database_before_it_is_added_up() {
        read(reads, article("a"), 3);

        assertThat(sum("select sum(reads) from read_log")).isEqualTo(3);
    }

    @Test
    void adding_up_moves_every_read_from_the_log_into_totals_hours_and_days() {
        ArticleId a = article("a");
        ArticleId b = article("b");
        read(reads, a, 3);
        read(reads, b, 2);
        wait(Duration.ofHours(1));
        read(reads, a, 1);

        reads.catchUp();

        assertThat(sum("select count(*) from read_log")).isZero();
        assertThat(sum("select counted from read_count where article = '" + a + "'"))
                .isEqualTo(4);
        assertThat(sum("select sum(counted) from read_count")).isEqualTo(6);
        assertThat(sum("select count(*) from read_hour")).isEqualTo(3);
        assertThat(sum("select sum(reads) from read_hour")).isEqualTo(6);
        assertThat(reads.counts().today(List.of(a, b))).isEqualTo(Map.of(a, 4, b, 2));
    }

    @Test
    void a_day_ends_at_midnight_in_vietnam() {
        ArticleId article = article("a");
        read(reads, article, 1);
        clock.set(START.plus(Duration.ofHours(15).plusMinutes(29)));
        read(reads, article, 1);
        clock.set(START.plus(Duration.ofHours(15).plusMinutes(30)));
        read(reads, article, 1);
        reads.catchUp();

        assertThat(reads.counts().today(List.of(article))).isEqualTo(Map.of(article, 1));
        assertThat(sum("select max(reads) from read_day")).isEqualTo(2);
    }

    @Test
    void totals_survive_a_restart_also_those_that_were_never_added_up() {
        ArticleId article = article("a");
        read(reads, article, 2);
        reads.catchUp();
        read(reads, article, 3);

        assertThat(node().counts().total(article)).isEqualTo(5);
    }

    @Test
    void another_nodes_reads_show_after_both_have_caught_up() {
        ArticleId article = article("a");
        Reads other = node();
        assertThat(other.counts().total(article)).isZero();
        read(reads, article, 2);
        read(other, article, 3);

        reads.catchUp();
        other.catchUp();

        assertThat(reads.counts().total(article)).isEqualTo(5);
        assertThat(other.counts().total(article)).isEqualTo(5);
    }

    @Test
    void unknown_articles_have_no_total() {
        ArticleId known = article("a");
        ArticleId unknown = ArticleId.of(new SiteSlug("nowhere"), "a");

        assertThat(reads.counts().totals(List.of(known, unknown))).isEqualTo(Map.of(known, 0L));
        assertThat(count(reads, unknown, Readers.next())).isEqualTo(ReadAnswer.UNKNOWN);
    }

    @Test
    void two_nodes_that_count_and_add_up_at_once_lose_and_double_nothing() throws Exception {
        List<ArticleId> ids = List.of(article("a"), article("b"), article("c"));
        Reads other = node();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<?>> work = new ArrayList<>();
        for (Reads node : List.of(reads, other)) {
            work.add(threads.submit(() -> {
                for (int i = 0; i < 300; i++) {
                    read(node, ids.get(i % 3), 1);
                }
            }));
            work.add(threads.submit(() -> {
                for (int i = 0; i < 40; i++) {
                    node.catchUp();
                }
            }));
        }
        threads.shutdown();
        for (Future<?> each : work) {
            each.get();
        }
        reads.catchUp();
        other.catchUp();

        for (ArticleId id : ids) {
            assertThat(reads.counts().total(id)).isEqualTo(200);
            assertThat(other.counts().total(id)).isEqualTo(200);
        }
        assertThat(sum("select sum(reads) from read_day")).isEqualTo(600);
    }

    @Test
    void closing_commits_what_has_queued() {
        ArticleId article = article("a");
        Reads closing = new Reads(ReadsConfigs.usual(), jdbi, articles, clock::get);
        List<CompletableFuture<ReadAnswer>> answers = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            answers.add(closing.counter()
                    .count(() -> Optional.of(article.value()), Readers.next())
                    .orElseThrow());
        }
        closing.close();

        assertThat(answers).allMatch(CompletableFuture::isDone);
        assertThat(sum("select sum(reads) from read_log")).isEqualTo(500);
        assertThat(closing.counter().count(() -> Optional.of(article.value()), Readers.next()))
                .isEmpty();
    }

    @Test
    void a_failed_commit_counts_nothing_and_the_reader_may_come_again() {
        ArticleId article = article("a");
        Reader reader = Readers.next();
        jdbi.useHandle(handle -> handle.execute("alter table read_log rename to read_log_away"));
        try {
            assertThat(reads.counter()
                            .count(() -> Optional.of(article.value()), reader)
                            .orElseThrow())
                    .failsWithin(Duration.ofSeconds(20));
        } finally {
            jdbi.useHandle(handle -> handle.execute("alter table read_log_away rename to read_log"));
        }

        assertThat(reads.counts().total(article)).isZero();
        assertThat(count(reads, article, reader).reads()).isEqualTo(1);
    }

    @Test
    void days_are_kept_for_400_days_and_hours_for_eight() {
        ArticleId article = article("a");
        read(reads, article, 1);
        reads.catchUp();

        wait(Duration.ofDays(8));
        reads.prune();
        assertThat(sum("select count(*) from read_hour")).isEqualTo(1);
        wait(Duration.ofHours(1));
        reads.prune();
        assertThat(sum("select count(*) from read_hour")).isZero();
        clock.set(START.plus(Duration.ofDays(400)));
        reads.prune();
        assertThat(sum("select count(*) from read_day")).isEqualTo(1);
        wait(Duration.ofDays(1));
        reads.prune();
        assertThat(sum("select count(*) from read_day")).isZero();
        assertThat(node().counts().total(article)).isEqualTo(1);
    }

    static ReadAnswer count(Reads node, ArticleId article, Reader reader) {
        return node.counter()
                .count(() -> Optional.of(article.value()), reader)
                .orElseThrow()
                .join();
    }
}
