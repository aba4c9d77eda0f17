package vn.kenhtin.hub.article;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.article.Article.Origin;
import vn.kenhtin.hub.article.ArticleChange.Kind;
import vn.kenhtin.hub.article.ArticleRow.Facts;
import vn.kenhtin.hub.article.ChangeLog.Event;
import vn.kenhtin.hub.article.GuidDao.GuidRow;
import vn.kenhtin.hub.article.MergeDao.QuietRow;
import vn.kenhtin.hub.site.Site;

/** Decides, row by row, what a merge writes. Only collects; {@link Merge} looks up before and writes after. */
final class MergePlan {

    private final Site site;
    private final long source;
    private final Instant now;
    private final Set<Instant> stamps = new HashSet<>();
    private final Set<UUID> decided = new HashSet<>();

    final List<ArticleRow> inserts = new ArrayList<>();
    final List<ArticleRow> updates = new ArrayList<>();
    final List<Revised> revised = new ArrayList<>();
    final List<QuietRow> quiet = new ArrayList<>();
    final List<GuidRow> newGuids = new ArrayList<>();
    final List<GuidRow> seenGuids = new ArrayList<>();
    final List<Event> events = new ArrayList<>();

    /** An article whose former text is to be kept. */
    record Revised(Known before, ArticleRow after) {}

    MergePlan(Site site, long source, Instant now) {
        this.site = site;
        this.source = source;
        this.now = now;
    }

    void create(Incoming incoming, ArticleId id) {
        ArticleDraft draft = incoming.draft();
        // drafts come newest first: undated ones keep that order
        Instant sight = now.minusMillis(incoming.ordinal());
        Instant published = draft.published() == null || draft.published().isAfter(sight) ? sight : draft.published();
        boolean tooLate = isOver(draft);
        Facts facts = new Facts(
                published,
                unlike(within(published, draft.updated())),
                now,
                1,
                ContentHash.of(draft),
                tooLate ? Withdrawer.EXPIRY : null);
        Origin origin = new Origin(site.slug(), source, draft.guid(), site.publication());
        inserts.add(new ArticleRow(id, origin, draft, facts));
        remember(incoming, id.value());
        log(id, tooLate ? Kind.WITHDRAWN : Kind.CREATED);
    }

    /** @param draft what the article is to say: the incoming one, or it combined with those of other sources */
    void update(Incoming incoming, Known known, ArticleDraft draft) {
        if (Withdrawer.EDITOR.code().equals(known.withdrawnBy())) {
            // not even its hash is kept, so that the source's newest text comes once an editor restores the article
            return;
        }
        remember(incoming, known.id());
        if (!decided.add(known.id())) {
            return;
        }
        boolean over = isOver(draft);
        long hash = ContentHash.of(draft);
        boolean edited = hash != known.contentHash();
        if (over ? !known.isLive() : known.isLive() && !edited) {
            updateQuietly(known, draft);
            return;
        }
        Facts facts = new Facts(
                known.published(),
                edited ? unlike(after(known.updated(), draft.updated())) : known.updated(),
                now,
                edited ? known.revision() + 1 : known.revision(),
                hash,
                over ? Withdrawer.EXPIRY : null);
        // the columns of origin are not among those an update sets
        Origin origin = new Origin(site.slug(), known.source(), draft.guid(), site.publication());
        ArticleRow row = new ArticleRow(known.articleId(), origin, draft, facts);
        updates.add(row);
        if (edited) {
            revised.add(new Revised(known, row));
        }
        log(known.articleId(), over ? Kind.WITHDRAWN : known.isLive() ? Kind.CHANGED : Kind.RESTORED);
    }

    int count(Kind... kinds) {
        return (int) events.stream()
                .filter(event -> List.of(kinds).contains(event.kind()))
                .count();
    }

    private void updateQuietly(Known known, ArticleDraft draft) {
        long reads = Math.max(known.legacyReads(), draft.legacyReads());
        if (!Objects.equals(known.expires(), draft.expires()) || reads != known.legacyReads()) {
            quiet.add(new QuietRow(known.id(), draft.expires(), reads));
        }
    }

    private void remember(Incoming incoming, UUID article) {
        GuidRow row = new GuidRow(
                source, incoming.guidKey(), article, incoming.draft().rawHash());
        (incoming.article() == null ? newGuids : seenGuids).add(row);
    }

    private void log(ArticleId id, Kind kind) {
        events.add(new Event(id, site.slug(), kind));
    }

    private boolean isOver(ArticleDraft draft) {
        return draft.expires() != null && !draft.expires().isAfter(now);
    }

    private Instant within(Instant published, @Nullable Instant updated) {
        return updated == null || updated.isBefore(published) ? published : updated.isAfter(now) ? now : updated;
    }

    private Instant after(Instant before, @Nullable Instant updated) {
        Instant next = updated == null || updated.isAfter(now) || !updated.isAfter(before) ? now : updated;
        return next.isAfter(before) ? next : before.plusMillis(1);
    }

    /** Readers of feeds take two entries with the same time of update for a mistake: those of one merge get different ones. */
    private Instant unlike(Instant updated) {
        Instant stamp = updated.truncatedTo(ChronoUnit.MICROS);
        while (!stamps.add(stamp)) {
            stamp = stamp.plusMillis(1);
        }
        return stamp;
    }
}
