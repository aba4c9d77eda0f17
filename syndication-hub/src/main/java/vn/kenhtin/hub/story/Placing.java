package vn.kenhtin.hub.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.story.StoryDao.DecisionRow;
import vn.kenhtin.hub.story.StoryDao.MemberRow;

/** Puts articles into stories and takes them out, within one transaction that holds the lock. For one thread. */
final class Placing {

    private final StoryDao dao;
    private final Set<UUID> moved = new HashSet<>();

    Placing(StoryDao dao) {
        this.dao = dao;
    }

    /** An article and when it was published. */
    record Placed(UUID article, Instant published) {}

    /** Another article that tells the same, and how alike they are; 0 when an editor says so. */
    record Match(Placed other, int percent) {}

    StoryDao dao() {
        return dao;
    }

    /** The articles that have other company in their story than before. */
    Set<UUID> moved() {
        return moved;
    }

    /** The article's place after it came or changed: with the best of its matches that no editor keeps it apart from, or alone. */
    void place(Placed article, List<Match> matches) {
        Set<UUID> apart = decided(article.article(), false);
        List<Match> open = matches.stream()
                .filter(match -> !apart.contains(match.other().article()))
                .toList();
        MemberRow before = row(article.article());
        for (Match match : open) {
            if (before != null && before.story().equals(storyOf(match.other().article()))) {
                return;
            }
        }
        if (before != null && !decided(article.article(), true).isEmpty()) {
            return;
        }
        remove(article.article());
        for (Match match : open) {
            if (join(article, match, apart)) {
                return;
            }
        }
    }

    /** Takes the article out of its story; a story of one is none. */
    void remove(UUID article) {
        MemberRow row = row(article);
        if (row != null) {
            noteMembers(row.story());
            dao.delete(article);
            tidy(row.story());
        }
    }

    /** Joins the stories of both, whatever their texts say. */
    void merge(Placed one, Placed other) {
        UUID to = storyOf(other.article());
        UUID from = storyOf(one.article());
        if (from == null) {
            join(one, new Match(other, 0), Set.of());
        } else if (to == null) {
            join(other, new Match(one, 0), Set.of());
        } else if (!from.equals(to)) {
            dao.move(from, to);
            noteMembers(to);
            tidy(to);
        }
    }

    /** Those with whom an editor wants the article, or does not. */
    Set<UUID> decided(UUID article, boolean together) {
        Set<UUID> others = new HashSet<>();
        for (DecisionRow decision : dao.decisions(article)) {
            if (decision.together() == together) {
                others.add(decision.one().equals(article) ? decision.other() : decision.one());
            }
        }
        return others;
    }

    @Nullable MemberRow row(UUID article) {
        List<MemberRow> rows = dao.rows(List.of(article));
        return rows.isEmpty() ? null : rows.get(0);
    }

    private @Nullable UUID storyOf(UUID article) {
        MemberRow row = row(article);
        return row == null ? null : row.story();
    }

    private boolean join(Placed article, Match match, Set<UUID> apart) {
        UUID other = match.other().article();
        UUID story = storyOf(other);
        List<MemberRow> members = story == null ? new ArrayList<>() : dao.members(story);
        if (members.stream().anyMatch(member -> apart.contains(member.article()))) {
            return false;
        }
        UUID into = story == null ? other : story;
        if (story == null) {
            dao.insert(new MemberRow(other, into, match.other().published(), true, null, 0));
        }
        dao.insert(new MemberRow(
                article.article(),
                into,
                article.published(),
                false,
                match.percent() == 0 ? null : other,
                match.percent()));
        noteMembers(into);
        tidy(into);
        return true;
    }

    private void noteMembers(UUID story) {
        dao.members(story).forEach(member -> moved.add(member.article()));
    }

    private void tidy(UUID story) {
        List<MemberRow> members = dao.members(story);
        if (members.size() < 2) {
            dao.dissolve(story);
        } else {
            dao.original(story, members.get(0).article());
        }
    }
}
