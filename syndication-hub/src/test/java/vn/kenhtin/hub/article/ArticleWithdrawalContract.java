package vn.kenhtin.hub.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.kenhtin.hub.article.ArticleStore.MergeResult;
import vn.kenhtin.hub.platform.db.TestDatabase;
import vn.kenhtin.hub.site.SiteSlug;

/** How articles go and come back, and what listeners hear of it, the same on both databases. */
abstract class ArticleWithdrawalContract extends ArticleStoreContract {

    ArticleWithdrawalContract(TestDatabase kind) {
        super(kind);
    }

    @Test
    void what_the_source_deletes_is_withdrawn_and_still_found_by_id() {
        merge(Drafts.guid("a"), Drafts.guid("b"));

        assertThat(store.withdrawByGuid(source, List.of("a", "unknown")))
                .containsExactly(ArticleId.of(site.slug(), "a"));
        assertThat(article("a").history().withdrawn()).isEqualTo(START);
        assertThat(all()).extracting(each -> each.origin().guid()).containsExactly("b");
        assertThat(log()).containsExactly("created", "created", "withdrawn");
    }

    @Test
    void what_was_withdrawn_is_listed_for_the_choices_it_belonged_to() {
        merge(Drafts.guid("a").in("Kinh tế"), Drafts.guid("b").hotNews(), Drafts.guid("c"));
        clock.set(START.plusSeconds(10));
        store.withdrawByGuid(source, List.of("a"));
        clock.set(START.plusSeconds(20));
        store.withdrawByGuid(source, List.of("b"));

        Withdrawal a = new Withdrawal(ArticleId.of(site.slug(), "a"), START.plusSeconds(10));
        Withdrawal b = new Withdrawal(ArticleId.of(site.slug(), "b"), START.plusSeconds(20));
        List<SiteSlug> sites = List.of(site.slug());
        assertThat(store.withdrawn(new ArticleFilter(sites, null, false), START, 9))
                .containsExactly(b, a);
        assertThat(store.withdrawn(new ArticleFilter(sites, null, false), START, 1))
                .containsExactly(b);
        assertThat(store.withdrawn(new ArticleFilter(sites, null, false), START.plusSeconds(11), 9))
                .containsExactly(b);
        assertThat(store.withdrawn(new ArticleFilter(sites, "kinh-te", false), START, 9))
                .containsExactly(a);
        assertThat(store.withdrawn(new ArticleFilter(sites, null, true), START, 9))
                .containsExactly(b);
    }

    @Test
    void what_was_over_when_it_came_or_lives_again_is_not_listed_as_withdrawn() {
        merge(Drafts.guid("late").expires(START.minusSeconds(1)), Drafts.guid("a"));
        store.withdrawByGuid(source, List.of("a"));
        merge(Drafts.guid("a"));

        assertThat(store.withdrawn(new ArticleFilter(List.of(site.slug()), null, false), START.minusSeconds(60), 9))
                .isEmpty();
    }

    @Test
    void withdrawing_twice_changes_nothing_more() {
        merge(Drafts.guid("a"));
        store.withdrawByGuid(source, List.of("a"));

        assertThat(store.withdrawByGuid(source, List.of("a"))).isEmpty();
        assertThat(store.withdraw(article("a").id())).isFalse();
        assertThat(log()).containsExactly("created", "withdrawn");
    }

    @Test
    void another_source_cannot_withdraw_by_a_guid_it_never_published() {
        merge(Drafts.guid("a"));

        assertThat(store.withdrawByGuid(otherSource, List.of("a"))).isEmpty();
        assertThat(article("a").isLive()).isTrue();
    }

    @Test
    void the_source_publishing_it_again_unchanged_restores_it() {
        merge(Drafts.guid("a"));
        store.withdrawByGuid(source, List.of("a"));
        assertThat(store.knownHashes(source, List.of("a"))).isEmpty();

        assertThat(merge(Drafts.guid("a"))).isEqualTo(new MergeResult(0, 1, 0, 0));
        assertThat(article("a").isLive()).isTrue();
        assertThat(article("a").history().revision()).isEqualTo(1);
        assertThat(log()).containsExactly("created", "withdrawn", "restored");
    }

    @Test
    void an_article_whose_guid_was_reissued_stays_when_the_old_guid_goes() {
        merge(Drafts.guid("a").link("https://example.gov.vn/tin/1"));
        merge(Drafts.guid("b").link("https://example.gov.vn/tin/1"));

        assertThat(store.withdrawByGuid(source, List.of("a"))).isEmpty();
        assertThat(article("a").isLive()).isTrue();
        assertThat(store.withdrawByGuid(source, List.of("b"))).hasSize(1);
    }

    @Test
    void what_an_editor_withdrew_no_source_brings_back() {
        merge(Drafts.guid("a"));
        assertThat(store.withdraw(article("a").id())).isTrue();

        assertThat(merge(Drafts.guid("a").title("Tựa khác"))).isEqualTo(new MergeResult(0, 0, 1, 0));
        assertThat(article("a").isLive()).isFalse();
    }

    @Test
    void an_editor_restores_it_and_the_next_poll_brings_the_newest_text() {
        merge(Drafts.guid("a"));
        store.withdraw(article("a").id());
        merge(Drafts.guid("a").title("Tựa khác"));

        assertThat(store.restore(article("a").id())).isTrue();
        assertThat(store.restore(article("a").id())).isFalse();
        merge(Drafts.guid("a").title("Tựa khác"));
        assertThat(article("a").body().title()).isEqualTo("Tựa khác");
        assertThat(log()).containsExactly("created", "withdrawn", "restored", "changed");
    }

    @Test
    void withdrawing_an_unknown_id_is_told() {
        assertThat(store.withdraw(ArticleId.of(site.slug(), "nobody"))).isFalse();
    }

    @Test
    void a_draft_whose_time_is_over_is_withdrawn_at_once() {
        assertThat(merge(Drafts.guid("a").expires(START))).isEqualTo(new MergeResult(0, 0, 0, 1));
        assertThat(all()).isEmpty();
        assertThat(log()).containsExactly("withdrawn");

        merge(Drafts.guid("b"));
        assertThat(merge(Drafts.guid("b").expires(START.minusSeconds(1)))).isEqualTo(new MergeResult(0, 0, 0, 1));
        assertThat(article("b").isLive()).isFalse();
    }

    @Test
    void time_withdraws_what_was_to_expire_later() {
        merge(Drafts.guid("a").expires(START.plusSeconds(60)), Drafts.guid("b"));
        assertThat(store.expireDue(START.plusSeconds(59))).isEmpty();

        assertThat(store.expireDue(START.plusSeconds(60))).containsExactly(ArticleId.of(site.slug(), "a"));
        assertThat(all()).hasSize(1);
    }

    @Test
    void more_time_from_the_source_restores_it() {
        merge(Drafts.guid("a").expires(START.plusSeconds(60)));
        wait(Duration.ofHours(1));
        store.expireDue(START.plus(Duration.ofHours(1)));

        assertThat(merge(Drafts.guid("a").expires(START.plus(Duration.ofDays(1)))))
                .isEqualTo(new MergeResult(0, 1, 0, 0));
        assertThat(article("a").isLive()).isTrue();
    }

    @Test
    void a_new_expiry_counts_without_any_other_change() {
        merge(Drafts.guid("a"));
        assertThat(merge(Drafts.guid("a").expires(START.plusSeconds(60)))).isEqualTo(new MergeResult(0, 0, 1, 0));

        assertThat(store.expireDue(START.plusSeconds(61))).hasSize(1);
    }

    @Test
    void listeners_hear_of_changes_after_their_commit() {
        List<List<ArticleChange>> heard = new ArrayList<>();
        store.addListener(changes -> {
            assertThat(store.head()).isEqualTo(changes.get(changes.size() - 1).position());
            heard.add(changes);
        });
        merge(Drafts.guid("a"), Drafts.guid("b"));
        merge(Drafts.guid("a"));
        store.withdraw(article("a").id());

        assertThat(heard).hasSize(2);
        assertThat(heard.stream().flatMap(List::stream)).isEqualTo(store.changesSince(cursor, 10));
    }

    @Test
    void a_failing_listener_hurts_neither_the_caller_nor_the_others() {
        List<ArticleChange> heard = new ArrayList<>();
        store.addListener(changes -> {
            throw new IllegalStateException("a listener that fails on purpose");
        });
        store.addListener(heard::addAll);

        assertThat(merge(Drafts.guid("a"))).isEqualTo(new MergeResult(1, 0, 0, 0));
        assertThat(heard).hasSize(1);
    }
}
