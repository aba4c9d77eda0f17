package vn.kenhtin.hub.related;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.article.Article;
import vn.kenhtin.hub.article.ArticleId;
import vn.kenhtin.hub.article.ArticleStore;
import vn.kenhtin.hub.platform.http.AdminOnly;
import vn.kenhtin.hub.platform.http.HubUris;
import vn.kenhtin.hub.platform.json.JsonBody;
import vn.kenhtin.hub.platform.problem.ProblemException;

/**
 * {@code /api/v1/articles/<id>/related/pins} and {@code …/hides}: what editors decide on an article's list. A pinned article that is withdrawn stays pinned,
 * and shows again when it is restored. Safe for use by many threads.
 */
@Path("api/v1/articles/{id}/related")
@Produces(MediaType.APPLICATION_JSON)
@AdminOnly
public final class DecisionsResource {

    private static final int HIGHEST = 1_000;

    private final DecisionStore decisions;
    private final ArticleStore articles;
    private final HubUris uris;

    public DecisionsResource(DecisionStore decisions, ArticleStore articles, HubUris uris) {
        this.decisions = decisions;
        this.articles = articles;
        this.uris = uris;
    }

    record Pins(ArticleId id, List<PinView> pins) {}

    record Hides(ArticleId id, List<View> hides) {}

    /** @param live false while it is withdrawn, and so shows nowhere */
    record View(ArticleId id, URI url, String title, boolean live) {}

    record PinView(ArticleId id, URI url, String title, boolean live, int order) {}

    /** The pins in their order; 404 without the article. */
    @GET
    @Path("pins")
    public Pins pins(@PathParam("id") ArticleId id) {
        List<Decisions.Pin> pins = decisions.of(known(id)).pins();
        Map<ArticleId, View> views =
                views(pins.stream().map(Decisions.Pin::article).toList());
        List<PinView> shown = new ArrayList<>();
        for (Decisions.Pin pin : pins) {
            View view = views.get(pin.article());
            if (view != null) {
                shown.add(new PinView(view.id(), view.url(), view.title(), view.live(), pin.order()));
            }
        }
        return new Pins(id, shown);
    }

    /** The hides; 404 without the article. */
    @GET
    @Path("hides")
    public Hides hides(@PathParam("id") ArticleId id) {
        return new Hides(id, List.copyOf(views(decisions.of(known(id)).hides()).values()));
    }

    /**
     * Pins an article, with {@code {"order": 1 to 1000}} or without a body behind all others: 204. 400 for the article itself, 404 when either is unknown, 409
     * when there are 20 others.
     */
    @PUT
    @Path("pins/{other}")
    @Consumes(MediaType.APPLICATION_JSON)
    public void pin(@PathParam("id") ArticleId id, @PathParam("other") ArticleId other, @Nullable JsonNode json) {
        int order = 0;
        if (json != null && !json.isMissingNode()) {
            JsonBody body = new JsonBody(json);
            order = body.number("order", 1, HIGHEST, 0);
            body.finish();
        }
        decisions.pin(known(id), another(id, other), order);
    }

    /** Takes a pin back: 204, also where there is none; 404 without the article. */
    @DELETE
    @Path("pins/{other}")
    public void unpin(@PathParam("id") ArticleId id, @PathParam("other") ArticleId other) {
        decisions.unpin(known(id), other);
    }

    /** Hides an article: 204. 400 for the article itself, 404 when either is unknown, 409 when there are 200 others. */
    @PUT
    @Path("hides/{other}")
    public void hide(@PathParam("id") ArticleId id, @PathParam("other") ArticleId other) {
        decisions.hide(known(id), another(id, other));
    }

    /** Takes a hide back: 204, also where there is none; 404 without the article. */
    @DELETE
    @Path("hides/{other}")
    public void unhide(@PathParam("id") ArticleId id, @PathParam("other") ArticleId other) {
        decisions.unhide(known(id), other);
    }

    private Map<ArticleId, View> views(Collection<ArticleId> ids) {
        return articles.findAll(ids).stream()
                .map(this::view)
                .collect(Collectors.toMap(View::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }

    private View view(Article article) {
        return new View(
                article.id(),
                uris.of("/articles/" + article.id()),
                article.body().title(),
                article.isLive());
    }

    private ArticleId another(ArticleId id, ArticleId other) {
        if (id.equals(other)) {
            throw ProblemException.badRequest("An article stands in no list of its own");
        }
        return known(other);
    }

    private ArticleId known(ArticleId id) {
        if (articles.find(id).isEmpty()) {
            throw ProblemException.notFound("No article has the id " + id);
        }
        return id;
    }
}
