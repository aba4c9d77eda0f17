package vn.kenhtin.hub.related;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import vn.kenhtin.hub.article.ArticleId;
import vn.kenhtin.hub.article.EditorsChoice;
import vn.kenhtin.hub.related.ChoiceDao.Row;

/** Keeps what editors of sources chose, as it was told. Safe for use by many threads and several nodes on one database. */
final class ChoiceStore {

    private final Jdbi jdbi;

    ChoiceStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Those of {@code told} that are other choices than the ones kept. */
    Map<ArticleId, EditorsChoice> changed(Map<ArticleId, EditorsChoice> told) {
        Map<ArticleId, EditorsChoice> kept = kept(told.keySet());
        Map<ArticleId, EditorsChoice> changed = new HashMap<>(told);
        changed.entrySet()
                .removeIf(choice -> choice.getValue().equals(kept.getOrDefault(choice.getKey(), EditorsChoice.NONE)));
        return changed;
    }

    EditorsChoice of(ArticleId article) {
        return kept(List.of(article)).getOrDefault(article, EditorsChoice.NONE);
    }

    /** Puts these in the place of what was kept for the same articles. */
    static void replace(ChoiceDao dao, Map<ArticleId, EditorsChoice> choices) {
        List<Row> rows = new ArrayList<>();
        choices.forEach((article, choice) -> {
            add(article, false, choice.pins(), rows);
            add(article, true, choice.hides(), rows);
        });
        dao.delete(keys(choices.keySet()));
        dao.insert(rows);
    }

    private static void add(ArticleId article, boolean hidden, List<String> names, List<Row> rows) {
        for (int place = 0; place < names.size(); place++) {
            rows.add(new Row(article.value(), hidden, place, names.get(place)));
        }
    }

    private Map<ArticleId, EditorsChoice> kept(Collection<ArticleId> articles) {
        Map<ArticleId, EditorsChoice> kept = new HashMap<>();
        for (Row row : jdbi.withExtension(ChoiceDao.class, dao -> dao.choices(keys(articles)))) {
            kept.merge(
                    new ArticleId(row.article()),
                    row.hidden()
                            ? new EditorsChoice(List.of(), List.of(row.told()))
                            : new EditorsChoice(List.of(row.told()), List.of()),
                    ChoiceStore::joined);
        }
        return kept;
    }

    private static EditorsChoice joined(EditorsChoice before, EditorsChoice more) {
        return new EditorsChoice(joined(before.pins(), more.pins()), joined(before.hides(), more.hides()));
    }

    private static List<String> joined(List<String> before, List<String> more) {
        List<String> all = new ArrayList<>(before);
        all.addAll(more);
        return all;
    }

    private static List<UUID> keys(Collection<ArticleId> articles) {
        return articles.stream().map(ArticleId::value).toList();
    }
}
