package vn.kenhtin.hub.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.article.Article;
import vn.kenhtin.hub.article.ArticleId;
import vn.kenhtin.hub.article.ArticleStore;
import vn.kenhtin.hub.article.Siblings;

/** The live members of an article's story, and in words why each is one. Safe for use by many threads. */
public record StorySiblings(StoryStore stories, ArticleStore articles) implements Siblings {

    private static final String JOINED = "biên tập viên ghép";
    private static final double PERCENT = 100;

    @Override
    public List<Sibling> of(ArticleId article) {
        return stories.of(article).map(this::live).orElse(List.of());
    }

    private List<Sibling> live(Story story) {
        Map<ArticleId, Article> found =
                articles
                        .findAll(story.members().stream()
                                .map(Story.Member::article)
                                .toList())
                        .stream()
                        .filter(Article::isLive)
                        .collect(Collectors.toMap(Article::id, Function.identity()));
        List<Sibling> siblings = new ArrayList<>();
        for (Story.Member member : story.members()) {
            Article article = found.get(member.article());
            if (article != null) {
                boolean original = member.article().equals(story.original());
                siblings.add(new Sibling(article, original, original ? null : why(member, story, found)));
            }
        }
        return siblings.size() < 2 ? List.of() : siblings;
    }

    /** Which of two was compared with which is by chance of arrival; who reads wants to know that they agree. */
    private static @Nullable String why(Story.Member member, Story story, Map<ArticleId, Article> found) {
        if (member.copyOf() != null) {
            return agrees(found.get(member.copyOf()), member.similarity());
        }
        return story.members().stream()
                .filter(other -> member.article().equals(other.copyOf()) && found.containsKey(other.article()))
                .findFirst()
                .map(other -> agrees(found.get(other.article()), other.similarity()))
                .orElse(JOINED);
    }

    private static @Nullable String agrees(@Nullable Article other, int percent) {
        return other == null
                ? null
                : new StoryMatch(other.id().toString(), percent / PERCENT)
                        .reason(other.body().title());
    }
}
