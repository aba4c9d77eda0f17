package vn.kenhtin.hub.story;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Optional;
import java.util.function.Consumer;
import vn.kenhtin.hub.article.Article;
import vn.kenhtin.hub.article.ArticleId;
import vn.kenhtin.hub.article.ArticleStore;
import vn.kenhtin.hub.platform.http.AdminOnly;
import vn.kenhtin.hub.platform.problem.ProblemException;
import vn.kenhtin.hub.site.SiteSlug;

/**
 * {@code /api/v1/articles/<id>/story}: what editors decide of stories. Their word goes before what the texts say and holds through later edits of the articles.
 * Safe for use by many threads.
 */
@Path("api/v1/articles/{id}/story")
@AdminOnly
public final class StoryResource {

    private final StoryStore stories;
    private final ArticleStore articles;
    private final Consumer<SiteSlug> changed;

    /** @param changed told the sites of articles that came into a story or out of one */
    public StoryResource(StoryStore stories, ArticleStore articles, Consumer<SiteSlug> changed) {
        this.stories = stories;
        this.articles = articles;
        this.changed = changed;
    }

    /** Takes the article out of its story, for good: 204, also when it is alone; 404 without the article. */
    @POST
    @Path("split")
    public void split(@PathParam("id") ArticleId id) {
        Article article = live(id);
        Optional<Story> story = stories.of(id);
        stories.split(id);
        changed.accept(article.site());
        story.ifPresent(this::tell);
    }

    /** Joins the stories of both, for good: 204. 400 for the article itself, 404 when either is unknown or withdrawn. */
    @POST
    @Path("merge/{other}")
    public void merge(@PathParam("id") ArticleId id, @PathParam("other") ArticleId other) {
        if (id.equals(other)) {
            throw ProblemException.badRequest("An article is in its own story already");
        }
        stories.merge(live(id), live(other));
        stories.of(id).ifPresent(this::tell);
    }

    private void tell(Story story) {
        articles.findAll(story.members().stream().map(Story.Member::article).toList())
                .forEach(article -> changed.accept(article.site()));
    }

    private Article live(ArticleId id) {
        return articles.find(id)
                .filter(Article::isLive)
                .orElseThrow(() -> ProblemException.notFound("No live article has the id " + id));
    }
}
