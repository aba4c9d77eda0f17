package vn.kenhtin.hub.article;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import vn.kenhtin.hub.article.ArticleChange.Kind;
import vn.kenhtin.hub.article.ArticleDao.ArticleRow;
import vn.kenhtin.hub.article.ArticleStore.MergeResult;
import vn.kenhtin.hub.article.MergeDao.CategoryRow;
import vn.kenhtin.hub.article.MergeDao.GuidRow;
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
        List<Incoming> incoming = differing(drafts);
        MergePlan plan = plan(incoming, now);
        write(plan);
        int created = plan.count(Kind.CREATED);
        int changed = plan.count(Kind.CHANGED, Kind.RESTORED);
        int withdrawn = plan.count(Kind.WITHDRAWN);
        MergeResult result =
                new MergeResult(created, changed, drafts.size() - created - changed - withdrawn, withdrawn);
        return new Changed<>(result, ChangeLog.append(handle, plan.events, now));
    }

    /** The drafts whose hash is not the one known, each guid once. */
    private List<Incoming> differing(List<ArticleDraft> drafts) {
        Map<UUID, Incoming> byGuid = new LinkedHashMap<>();
        for (int i = 0; i < drafts.size(); i++) {
            ArticleDraft draft = drafts.get(i);
            UUID key = Incoming.guidKey(source, draft.guid());
            byGuid.putIfAbsent(key, new Incoming(draft, i, key, null));
        }
        Map<UUID, GuidRow> known =
                dao.guids(byGuid.keySet()).stream().collect(Collectors.toMap(GuidRow::guidKey, Function.identity()));
        List<Incoming> differing = new ArrayList<>();
        for (Incoming each : byGuid.values()) {
            GuidRow row = known.get(each.guidKey());
            if (row == null
                    || row.rawHash() == null
                    || row.rawHash() != each.draft().rawHash()) {
                differing.add(new Incoming(
                        Fit.draft(each.draft()), each.ordinal(), each.guidKey(), row == null ? null : row.article()));
            }
        }
        return differing;
    }

    private MergePlan plan(List<Incoming> incoming, Instant now) {
        MergePlan plan = new MergePlan(site, source, now);
        if (incoming.isEmpty()) {
            return plan;
        }
        Matching matching = Matching.of(dao, site.slug(), incoming);
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

    private void write(MergePlan plan) {
        // in the order of their ids, so that two writers of the same articles wait for each other instead of
        // deadlocking
        plan.updates.sort(Comparator.comparing(row -> new ArticleId(row.id())));
        ArticleDao articles = handle.attach(ArticleDao.class);
        articles.keepRevision(plan.revised);
        articles.update(plan.updates);
        articles.updateQuietly(plan.quiet);
        articles.insert(plan.inserts);
        dao.insertGuids(plan.newGuids);
        dao.updateGuids(plan.seenGuids);
        dao.deleteCategories(plan.revised);
        dao.insertCategories(categories(plan));
    }

    private static List<CategoryRow> categories(MergePlan plan) {
        List<CategoryRow> rows = new ArrayList<>();
        for (MergePlan.CategorizedRow each : plan.categorized) {
            ArticleRow article = each.article();
            for (int i = 0; i < each.categories().size(); i++) {
                Category category = each.categories().get(i);
                rows.add(new CategoryRow(
                        article.id(), i, category.slug(), category.label(), article.site(), article.published()));
            }
        }
        return rows;
    }
}
