package vn.kenhtin.hub.related;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import vn.kenhtin.hub.article.Article;
import vn.kenhtin.hub.article.ArticleId;
import vn.kenhtin.hub.article.ArticleStore;
import vn.kenhtin.hub.article.EditorsChoice;
import vn.kenhtin.hub.related.Decisions.Pin;

/**
 * Joins what was decided on a list here with what the article's own editors chose at the source. What was decided here wins; a name that nothing is known by yet
 * comes to hold once there is an article. Safe for use by many threads.
 */
record Choices(ArticleStore articles, DecisionStore decisions) {

    private static final Pattern UUID_NAME =
            Pattern.compile("(?i)(?:urn:uuid:)?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})");

    private static final Pattern PAGE = Pattern.compile("(?i)https?://\\S+");

    Decisions of(Article article) {
        Decisions decided = decisions.of(article.id());
        EditorsChoice chosen = decisions.chosen(article.id());
        if (chosen.equals(EditorsChoice.NONE)) {
            return decided;
        }
        Set<ArticleId> pinned = ids(article, chosen.pins());
        Set<ArticleId> hidden = ids(article, chosen.hides());
        hidden.removeAll(pinned);
        List<Pin> pins = new ArrayList<>(decided.pins());
        pinned.stream()
                .filter(id -> !decided.isDecided(id))
                .limit(Math.max(0, DecisionStore.MOST_PINS - pins.size()))
                .forEach(id -> pins.add(new Pin(id, Integer.MAX_VALUE)));
        Set<ArticleId> hides = new LinkedHashSet<>(decided.hides());
        hidden.stream().filter(id -> !decided.isDecided(id)).forEach(hides::add);
        return new Decisions(pins, hides);
    }

    private Set<ArticleId> ids(Article article, List<String> names) {
        Map<String, ArticleId> byGuid = articles.idsOf(article.origin().source(), names);
        Set<ArticleId> ids = new LinkedHashSet<>();
        for (String name : names) {
            Optional.ofNullable(byGuid.get(name)).or(() -> named(name)).ifPresent(ids::add);
        }
        ids.remove(article.id());
        return ids;
    }

    private Optional<ArticleId> named(String name) {
        var uuid = UUID_NAME.matcher(name);
        if (uuid.matches()) {
            return Optional.of(new ArticleId(UUID.fromString(uuid.group(1))));
        }
        return PAGE.matcher(name).matches()
                ? page(name).flatMap(articles::findByLink).map(Article::id)
                : Optional.empty();
    }

    private static Optional<URI> page(String name) {
        try {
            return Optional.of(URI.create(name));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
