package vn.kenhtin.hub.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import vn.kenhtin.hub.article.ArticleStore.MergeResult;
import vn.kenhtin.hub.platform.db.TestDatabase;
import vn.kenhtin.hub.site.Site;

/** Two stores on one database stand for two nodes, the same on both databases. */
abstract class ArticleConcurrencyContract extends ArticleStoreContract {

    private static final int WRITERS = 8;
    private static final int MERGES = 25;

    ArticleConcurrencyContract(TestDatabase kind) {
        super(kind);
    }

    @Test
    void a_reader_sees_every_change_once_and_in_order_while_two_nodes_write() throws Exception {
        ArticleStore otherNode = new ArticleStore(database.jdbi(), clock::get);
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        List<Future<Integer>> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            ArticleStore node = i % 2 == 0 ? store : otherNode;
            long from = newSource();
            Site its = SiteRows.insert(database.jdbi());
            writers.add(threads.submit(() -> write(node, its, from)));
        }
        threads.shutdown();

        List<Long> seen = new ArrayList<>();
        Awaitility.await()
                .pollInterval(Duration.ofMillis(1))
                .atMost(Duration.ofMinutes(1))
                .until(() -> {
                    boolean ended = threads.isTerminated();
                    follow(seen);
                    return ended;
                });
        int changes = 0;
        for (Future<Integer> writer : writers) {
            changes += writer.get();
        }
        assertThat(seen)
                .containsExactlyElementsOf(LongStream.rangeClosed(cursor + 1, cursor + changes)
                        .boxed()
                        .toList());
        assertThat(changes).isGreaterThan(WRITERS * MERGES);
    }

    @Test
    void two_nodes_that_poll_one_source_at_once_double_nothing() throws Exception {
        List<MergeResult> results = atOnce(source, source);

        assertThat(all()).hasSize(20);
        assertThat(results.stream().mapToInt(MergeResult::created).sum()).isEqualTo(20);
    }

    @Test
    void two_sources_of_a_site_that_bring_one_article_at_once_double_nothing() throws Exception {
        List<MergeResult> results = atOnce(source, otherSource);

        assertThat(all()).hasSize(20);
        assertThat(results.stream().mapToInt(MergeResult::created).sum()).isEqualTo(20);
    }

    @Test
    void writers_of_the_same_articles_in_other_orders_all_get_through() throws Exception {
        merge(Drafts.guid("a"), Drafts.guid("b"), Drafts.guid("c"));
        ExecutorService threads = Executors.newFixedThreadPool(3);
        List<Future<?>> writers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            int writer = i;
            writers.add(threads.submit(() -> {
                for (int round = 0; round < 20; round++) {
                    String title = "Bản " + writer + "." + round;
                    merge(Drafts.guid("c").title(title), Drafts.guid("a").title(title));
                    store.withdrawByGuid(source, List.of("b", "a", "c"));
                    merge(Drafts.guid("b").title(title));
                }
            }));
        }
        threads.shutdown();
        for (Future<?> writer : writers) {
            writer.get();
        }

        List<ArticleChange> log = store.changesSince(cursor, 10_000);
        assertThat(log.get(log.size() - 1).position()).isEqualTo(cursor + log.size());
        assertThat(store.revisions(ArticleId.of(site.slug(), "a")))
                .extracting(Revision::revision)
                .doesNotHaveDuplicates();
    }

    @Test
    void an_editor_s_withdrawal_stands_against_a_merge_at_the_same_moment() throws Exception {
        for (int round = 0; round < 20; round++) {
            String guid = "e" + round;
            merge(Drafts.guid(guid));
            ArticleId id = ArticleId.of(site.slug(), guid);
            ExecutorService threads = Executors.newFixedThreadPool(2);
            Future<?> edit = threads.submit(() -> merge(Drafts.guid(guid).title("Tựa khác")));
            Future<?> withdrawal = threads.submit(() -> store.withdraw(id));
            threads.shutdown();
            edit.get();
            withdrawal.get();

            assertThat(article(guid).isLive()).isFalse();
        }
    }

    private void follow(List<Long> seen) {
        long last = seen.isEmpty() ? cursor : seen.get(seen.size() - 1);
        store.changesSince(last, 50).forEach(change -> seen.add(change.position()));
        if (store.changesSince(seen.isEmpty() ? cursor : seen.get(seen.size() - 1), 1)
                        .size()
                == 1) {
            follow(seen);
        }
    }

    private static int write(ArticleStore node, Site its, long from) {
        int changes = 0;
        for (int i = 0; i < MERGES; i++) {
            MergeResult result = node.merge(
                    its,
                    from,
                    List.of(
                            Drafts.guid("w" + i).draft(),
                            Drafts.guid("w" + i / 2).title("Bản " + i).draft()));
            changes += result.created() + result.changed();
            changes += node.withdrawByGuid(from, List.of("w" + i / 3)).size();
        }
        return changes;
    }

    private List<MergeResult> atOnce(long one, long other) throws InterruptedException, ExecutionException {
        List<ArticleDraft> drafts = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            drafts.add(Drafts.guid("s" + i).draft());
        }
        ArticleStore otherNode = new ArticleStore(database.jdbi(), clock::get);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        Future<MergeResult> first = threads.submit(() -> store.merge(site, one, drafts));
        Future<MergeResult> second = threads.submit(() -> otherNode.merge(site, other, drafts));
        threads.shutdown();
        return List.of(first.get(), second.get());
    }
}
