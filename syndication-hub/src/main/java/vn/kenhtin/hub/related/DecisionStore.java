package vn.kenhtin.hub.related;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.article.ArticleId;
import vn.kenhtin.hub.article.EditorsChoice;
import vn.kenhtin.hub.platform.db.SharedNumber;
import vn.kenhtin.hub.platform.db.Transactions;
import vn.kenhtin.hub.platform.problem.RefusedException;
import vn.kenhtin.hub.related.DecisionDao.Row;
import vn.kenhtin.hub.related.DecisionDao.RuleRow;
import vn.kenhtin.hub.related.Decisions.Pin;
import vn.kenhtin.hub.site.SiteKind;
import vn.kenhtin.hub.site.SiteSlug;

/**
 * Keeps what editors decided on single lists, and sites on all lists of theirs. Decisions are about article ids, so they outlive every edit and withdrawal.
 * Safe for use by many threads and several nodes on one database.
 */
public final class DecisionStore {

    /** Most pins of one article: a list has no more places. */
    static final int MOST_PINS = 20;

    /** Most hides of one article. */
    static final int MOST_HIDES = 200;

    private final Jdbi jdbi;
    private final Transactions transactions;
    private final ChoiceStore choices;
    private final InstantSource clock;
    private final SharedNumber version;

    public DecisionStore(Jdbi jdbi, InstantSource clock) {
        this.jdbi = jdbi;
        this.clock = clock;
        transactions = new Transactions(jdbi);
        choices = new ChoiceStore(jdbi);
        version = new SharedNumber(() -> jdbi.withExtension(DecisionDao.class, DecisionDao::version));
    }

    /** Changes with every decision: of this node at once, of another within a second. */
    long version() {
        return version.get();
    }

    /** What is decided on this article's list. */
    Decisions of(ArticleId article) {
        return decisions(jdbi.withExtension(DecisionDao.class, dao -> dao.decisions(article.value())));
    }

    /**
     * Pins {@code other}, or gives it another order; a hide of it ends.
     *
     * @param order 0 for behind all others
     * @throws RefusedException when the article has {@value #MOST_PINS} other pins already
     */
    void pin(ArticleId article, ArticleId other, int order) {
        decide(article, other, pins -> {
            if (pins.pins().size() >= MOST_PINS) {
                throw new RefusedException("An article has " + MOST_PINS + " pins at most");
            }
            int last = pins.pins().stream().mapToInt(Pin::order).max().orElse(0);
            return order > 0 ? order : last + 1;
        });
    }

    /**
     * Hides {@code other}; a pin of it ends.
     *
     * @throws RefusedException when the article has {@value #MOST_HIDES} other hides already
     */
    void hide(ArticleId article, ArticleId other) {
        decide(article, other, decisions -> {
            if (decisions.hides().size() >= MOST_HIDES) {
                throw new RefusedException("An article has " + MOST_HIDES + " hides at most");
            }
            return null;
        });
    }

    /** Takes back a pin; nothing happens where there is none. */
    void unpin(ArticleId article, ArticleId other) {
        undo(article, other, true);
    }

    /** Takes back a hide; nothing happens where there is none. */
    void unhide(ArticleId article, ArticleId other) {
        undo(article, other, false);
    }

    /** The site's rule; that which lets everything in, where it never gave one. */
    SiteRule rule(SiteSlug site) {
        return jdbi.withExtension(DecisionDao.class, dao -> dao.rule(site.value()))
                .map(DecisionStore::rule)
                .orElse(SiteRule.NONE);
    }

    /** Replaces the site's rule. */
    void rule(SiteSlug site, SiteRule rule) {
        commit(dao -> {
            dao.dropRule(site.value());
            if (!rule.equals(SiteRule.NONE)) {
                dao.insert(new RuleRow(
                        site.value(),
                        rule.from().code(),
                        words(rule.kinds(), SiteKind::code),
                        words(rule.blockedSites(), SiteSlug::value),
                        words(rule.blockedSources(), String::valueOf)));
            }
            dao.dueOf(site.value());
            return rule;
        });
    }

    private void decide(ArticleId article, ArticleId other, Function<Decisions, @Nullable Integer> place) {
        commit(dao -> {
            dao.delete(article.value(), other.value());
            Integer chosen = place.apply(decisions(dao.decisions(article.value())));
            dao.insert(new Row(
                    article.value(), other.value(), chosen, clock.instant().truncatedTo(ChronoUnit.MICROS)));
            dao.due(article.value());
            return other;
        });
    }

    private void undo(ArticleId article, ArticleId other, boolean pin) {
        commit(dao -> {
            Decisions now = decisions(dao.decisions(article.value()));
            if (now.isDecided(other) && now.hides().contains(other) != pin) {
                dao.delete(article.value(), other.value());
                dao.due(article.value());
            }
            return other;
        });
    }

    private void commit(Function<DecisionDao, Object> work) {
        transactions.run(handle -> {
            DecisionDao dao = handle.attach(DecisionDao.class);
            dao.nextVersion();
            return work.apply(dao);
        });
        version.changed();
    }

    /** Takes what a source's editors chose for these articles, in the place of what they chose before. Telling the same again changes nothing. */
    public void told(Map<ArticleId, EditorsChoice> told) {
        Map<ArticleId, EditorsChoice> changed = choices.changed(told);
        if (changed.isEmpty()) {
            return;
        }
        transactions.run(handle -> {
            ChoiceStore.replace(handle.attach(ChoiceDao.class), changed);
            DecisionDao dao = handle.attach(DecisionDao.class);
            dao.nextVersion();
            changed.keySet().forEach(article -> dao.due(article.value()));
            return changed;
        });
        version.changed();
    }

    /** What its source's editors chose for this article's list. */
    EditorsChoice chosen(ArticleId article) {
        return choices.of(article);
    }

    private static Decisions decisions(List<Row> rows) {
        return new Decisions(
                rows.stream()
                        .filter(row -> row.place() != null)
                        .map(row -> new Pin(new ArticleId(row.other()), Objects.requireNonNull(row.place())))
                        .toList(),
                rows.stream()
                        .filter(row -> row.place() == null)
                        .map(row -> new ArticleId(row.other()))
                        .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    private static SiteRule rule(RuleRow row) {
        return new SiteRule(
                Reach.fromString(row.reach()),
                set(row.kinds(), SiteKind::fromString),
                set(row.blockedSites(), SiteSlug::new),
                set(row.blockedSources(), Long::valueOf));
    }

    private static <T> String words(Collection<T> values, Function<T, String> word) {
        return values.stream().map(word).collect(Collectors.joining(" "));
    }

    private static <T> Set<T> set(String words, Function<String, T> value) {
        return words.isEmpty()
                ? Set.of()
                : new HashSet<>(Arrays.stream(words.split(" ")).map(value).toList());
    }
}
