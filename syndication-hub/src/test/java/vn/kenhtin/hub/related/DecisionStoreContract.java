package vn.kenhtin.hub.related;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vn.kenhtin.hub.article.ArticleId;
import vn.kenhtin.hub.article.EditorsChoice;
import vn.kenhtin.hub.platform.db.Database;
import vn.kenhtin.hub.platform.db.TestDatabase;
import vn.kenhtin.hub.platform.problem.RefusedException;
import vn.kenhtin.hub.related.Decisions.Pin;
import vn.kenhtin.hub.site.SiteKind;
import vn.kenhtin.hub.site.SiteSlug;

/** What the store of decisions promises on every database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DecisionStoreContract {

    private static final Instant NOW = Instant.parse("2026-11-01T01:30:00Z");

    private final TestDatabase kind;
    private Database database;
    private DecisionStore store;
    private ArticleId article;

    DecisionStoreContract(TestDatabase kind) {
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
        store = new DecisionStore(database.jdbi(), () -> NOW);
        article = id();
    }

    @Test
    void what_a_source_tells_is_kept_in_order_replaced_as_a_whole_and_a_change_only_when_it_is_one() {
        EditorsChoice first = new EditorsChoice(List.of("b", "a"), List.of("c"));
        long before = store.version();
        store.told(Map.of(article, first, id(), EditorsChoice.NONE));
        long told = store.version();
        assertThat(told).isGreaterThan(before);
        assertThat(store.chosen(article)).isEqualTo(first);

        store.told(Map.of(article, first));
        assertThat(store.version()).isEqualTo(told);

        store.told(Map.of(article, new EditorsChoice(List.of("a"), List.of())));
        assertThat(store.chosen(article)).isEqualTo(new EditorsChoice(List.of("a"), List.of()));
        assertThat(store.version()).isGreaterThan(told);
        store.told(Map.of(article, EditorsChoice.NONE));
        assertThat(store.chosen(article)).isEqualTo(EditorsChoice.NONE);
    }

    @Test
    void pins_stand_in_their_order_and_hides_apart() {
        ArticleId first = id();
        ArticleId second = id();
        ArticleId hidden = id();
        store.pin(article, second, 5);
        store.pin(article, first, 2);
        store.hide(article, hidden);

        assertThat(store.of(article))
                .isEqualTo(new Decisions(List.of(new Pin(first, 2), new Pin(second, 5)), Set.of(hidden)));
    }

    @Test
    void pinned_again_an_article_moves() {
        ArticleId one = id();
        ArticleId two = id();
        store.pin(article, one, 1);
        store.pin(article, two, 2);
        store.pin(article, one, 0);

        assertThat(store.of(article).pins()).containsExactly(new Pin(two, 2), new Pin(one, 3));
    }

    @Test
    void the_twenty_first_pin_is_refused_but_a_move_among_twenty_is_not() {
        List<ArticleId> others =
                IntStream.range(0, DecisionStore.MOST_PINS).mapToObj(i -> id()).toList();
        others.forEach(other -> store.pin(article, other, 0));

        assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> store.pin(article, id(), 1));
        store.pin(article, others.get(0), 900);
        assertThat(store.of(article).pins()).hasSize(DecisionStore.MOST_PINS).endsWith(new Pin(others.get(0), 900));
    }

    @Test
    void a_hide_is_not_taken_back_as_a_pin() {
        ArticleId hidden = id();
        store.hide(article, hidden);
        store.unpin(article, hidden);
        assertThat(store.of(article).hides()).containsExactly(hidden);
        store.unhide(article, hidden);
        assertThat(store.of(article).hides()).isEmpty();
    }

    @Test
    void every_decision_shows_in_the_version() {
        long before = store.version();
        store.hide(article, id());
        assertThat(store.version()).isGreaterThan(before);
    }

    @Test
    void a_rule_reads_back_as_written_and_a_free_one_is_forgotten() {
        SiteSlug site = new SiteSlug("tinh");
        SiteRule rule = new SiteRule(
                Reach.CHILDREN, Set.of(SiteKind.COMMUNE, SiteKind.PRESS), Set.of(new SiteSlug("a"), site), Set.of(7L));
        store.rule(site, rule);
        assertThat(store.rule(site)).isEqualTo(rule);
        store.rule(site, SiteRule.NONE);
        assertThat(store.rule(site)).isEqualTo(SiteRule.NONE);
    }

    private static ArticleId id() {
        return new ArticleId(UUID.randomUUID());
    }
}
