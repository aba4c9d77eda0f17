package vn.kenhtin.magnolia.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.jcr.RepositoryException;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.magnolia.content.Decision;
import vn.kenhtin.magnolia.content.NewsNode;
import vn.kenhtin.magnolia.content.NewsProperty;
import vn.kenhtin.magnolia.feed.SiteLinks;
import vn.kenhtin.magnolia.hub.RelatedNews;
import vn.kenhtin.magnolia.instance.Instance;

/** Chooses the related news of an article from what editors decided, what the hub told and what this site has. For one thread. */
final class RelatedChoice {

    private final Instance instance;
    private final NewsQueries news;
    private final SiteLinks links;

    RelatedChoice(Instance instance) throws RepositoryException {
        this.instance = instance;
        this.news = new NewsQueries(instance);
        this.links = new SiteLinks(instance.site());
    }

    List<RelatedNews> of(String uuid, int most) throws RepositoryException {
        Decision decision = instance.decisions().of(uuid);
        List<RelatedNews> told = instance.memory().related(uuid);
        Optional<NewsNode> article = news.byUuid(uuid);
        Map<String, RelatedNews> chosen = new LinkedHashMap<>();
        if (article.isPresent()) {
            chosenByHand(article.get()).forEach(related -> add(related, chosen));
        }
        told.stream().filter(related -> pinned(decision, related)).forEach(related -> add(related, chosen));
        told.forEach(related -> add(related, chosen));
        if (told.isEmpty() && article.isPresent()) {
            // one more than wanted, since the article is one of its category
            neighbours(article.get(), most + chosen.size() + 1).forEach(related -> add(related, chosen));
        }
        return chosen.values().stream()
                .filter(related -> !decision.hides(related.getId(), related.getUrl()))
                .limit(most)
                .collect(Collectors.toUnmodifiableList());
    }

    private List<RelatedNews> chosenByHand(NewsNode article) {
        return article.texts(NewsProperty.RELATED).stream()
                .map(news::byUuid)
                .flatMap(Optional::stream)
                .map(own -> own(own, true))
                .collect(Collectors.toList());
    }

    private List<RelatedNews> neighbours(NewsNode article, int most) throws RepositoryException {
        @Nullable String category = article.text(NewsProperty.CATEGORY);
        return category == null
                ? List.of()
                : news.latest(category, most).stream()
                        .filter(other -> !other.uuid().equals(article.uuid()))
                        .map(other -> own(other, false))
                        .collect(Collectors.toList());
    }

    private RelatedNews own(NewsNode own, boolean chosen) {
        return RelatedNews.own(own, links.canonical(own), instance.site().getTitle(), chosen);
    }

    private static boolean pinned(Decision decision, RelatedNews related) {
        return related.isPinned() || decision.pins(related.getId(), related.getUrl());
    }

    /** The hub knows an own article by the same URL. */
    private static void add(RelatedNews related, Map<String, RelatedNews> chosen) {
        chosen.putIfAbsent(related.getUrl(), related);
    }
}
