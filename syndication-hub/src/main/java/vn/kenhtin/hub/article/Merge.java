package vn.kenhtin.hub.article;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import vn.kenhtin.hub.article.ArticleChange.Kind;
import vn.kenhtin.hub.article.ArticleStore.MergeResult;
import vn.kenhtin.hub.article.MergeDao.CategoryRow;
import vn.kenhtin.hub.site.Site;

/** One merge within one transaction: looks up what differs, decides by a {@link MergePlan}, writes it and appends to the change log. */
final class Merge {

    private final Handle handle;
    private final MergeDao dao;
    private final Site site;
    private final long source;

    Merge(Handle handle, Site site, long source) {
        this.handle = handle;
        this.dao = handle.attach(MergeDao.class);
        this.site = site;
        this.source = source;
    }

    Changed<MergeResult> run(List<ArticleDraft> drafts, Instant now) {
        if (dao.lockSite(site.slug().value()).isEmpty()) {
            throw new IllegalArgumentException("There is no site " + site.slug());
        }
        Collection<Incoming> incoming = eachGuidOnce(drafts);
        Matching matching = new Matching(dao, site.slug(), incoming);
        MergePlan plan = plan(matching.differing(incoming), matching, now);
        List<ArticleChange> changes = ChangeLog.append(handle, plan.events, now);
        write(plan, changes, now);
        int created = plan.count(Kind.CREATED);
        int changed = plan.count(Kind.CHANGED, Kind.RESTORED);
        int withdrawn = plan.count(Kind.WITHDRAWN);
        MergeResult result =
                new MergeResult(created, changed, drafts.size() - created - changed - withdrawn, withdrawn);
        return new Changed<>(result, changes);
    }

    private Collection<Incoming> eachGuidOnce(List<ArticleDraft> drafts) {
        Map<UUID, Incoming> byGuid = new LinkedHashMap<>();
        for (int i = 0; i < drafts.size(); i++) {
            ArticleDraft draft = drafts.get(i);
            UUID key = Incoming.guidKey(source, draft.guid());
            byGuid.putIfAbsent(key, Incoming.of(draft, i, key));
        }
        return byGuid.values();
    }

    private MergePlan plan(List<Incoming> incoming, Matching matching, Instant now) {
        MergePlan plan = new MergePlan(site, source, now);
        Map<UUID, Article> stored = storedOfSeveral(incoming, matching);
        // feeds list the newest first; the log tells the oldest first
        for (int i = incoming.size() - 1; i >= 0; i--) {
            Incoming each = incoming.get(i);
            Known known = matching.find(each);
            if (known == null) {
                plan.create(each, matching.newId(each, source));
            } else {
                plan.update(each, known, combined(each.draft(), known, stored));
            }
        }
        return plan;
    }

    /** The stored articles which this source shares with others. */
    private Map<UUID, Article> storedOfSeveral(List<Incoming> incoming, Matching matching) {
        List<ArticleId> ids = new ArrayList<>();
        for (Incoming each : incoming) {
            Known known = matching.find(each);
            if (known != null && (known.shared() || known.source() != source)) {
                ids.add(known.articleId());
            }
        }
        Map<UUID, Article> stored = new HashMap<>();
        new ArticleQuery(handle)
                .findAll(ids)
                .forEach(article -> stored.put(article.id().value(), article));
        return stored;
    }

    private ArticleDraft combined(ArticleDraft draft, Known known, Map<UUID, Article> stored) {
        Article article = stored.get(known.id());
        if (article == null) {
            return draft;
        }
        ArticleDraft present = Combination.draftOf(article, known.expires());
        return known.source() == source ? Combination.of(draft, present) : Combination.of(present, draft);
    }

    private void write(MergePlan plan, List<ArticleChange> changes, Instant now) {
        Map<ArticleId, Long> positions = new HashMap<>();
        changes.forEach(change -> positions.put(change.id(), change.position()));
        dao.keepRevisions(plan.revised.stream().map(each -> each.before().id()).toList(), now);
        ArticleTable.update(handle, plan.updates, positions);
        ArticleTable.insert(handle, plan.inserts, positions);
        dao.updateQuietly(plan.quiet);
        dao.insertGuids(plan.newGuids);
        dao.updateGuids(plan.seenGuids);
        List<CategoryRow> former = new ArrayList<>();
        List<CategoryRow> present = new ArrayList<>();
        for (MergePlan.Revised each : plan.revised) {
            add(former, each.after(), ArticleMapper.categories(each.before().categories()));
            add(present, each.after(), each.after().draft().categories());
        }
        plan.inserts.forEach(row -> add(present, row, row.draft().categories()));
        dao.deleteCategories(former);
        dao.insertCategories(present);
    }

    private static void add(List<CategoryRow> rows, ArticleRow article, List<Category> categories) {
        for (Category category : categories) {
            rows.add(new CategoryRow(
                    category.slug(),
                    article.facts().published(),
                    article.id().value(),
                    article.origin().site().value(),
                    category.label()));
        }
    }
}
