package vn.kenhtin.magnolia.cms;

import com.fasterxml.jackson.databind.ObjectMapper;
import info.magnolia.rest.AbstractEndpoint;
import info.magnolia.rest.EndpointDefinition;
import java.util.Map;
import java.util.Optional;
import javax.inject.Inject;
import javax.jcr.RepositoryException;
import javax.ws.rs.GET;
import javax.ws.rs.OPTIONS;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.EntityTag;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Request;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kenhtin.magnolia.feed.BadParameter;
import vn.kenhtin.magnolia.feed.FeedRequest;
import vn.kenhtin.magnolia.instance.Instance;

/**
 * {@code GET /.rest/kenhtin/v1/articles}: the news of a public instance for the hub, as JSON Feed 1.1. Parameters as in {@link
 * FeedRequest}. Errors are {@code {"error":{"code","message"}}}, Magnolia's own form: 400 for a bad parameter, 404 on author, 503
 * while the instance is starting or has no base URL.
 */
@Path("/kenhtin/v1/articles")
@Produces({"application/feed+json", MediaType.APPLICATION_JSON})
public final class ArticlesEndpoint extends AbstractEndpoint<EndpointDefinition> {

    private static final Logger LOG = LoggerFactory.getLogger(ArticlesEndpoint.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String RETRY_SECONDS = "5";

    private final KenhTinModule module;

    /** Made by Magnolia. */
    @Inject
    public ArticlesEndpoint(EndpointDefinition definition, KenhTinModule module) {
        super(definition);
        this.module = module;
    }

    /** The feed, or 304 if the client has it. */
    @GET
    public Response articles(@Context UriInfo uri, @Context Request request) {
        Optional<Instance> running = module.running();
        if (running.isPresent() && running.get().author()) {
            return error(Response.Status.NOT_FOUND, "notFound", "unpublished news are not shown");
        }
        if (running.isEmpty() || !running.get().ledger().ready()) {
            return unavailable("the instance is starting");
        }
        if (running.get().site().getBaseUrl().isEmpty()) {
            return unavailable("site.baseUrl is not configured");
        }
        try {
            return feed(running.get(), FeedRequest.of(uri.getQueryParameters()), request);
        } catch (BadParameter e) {
            return error(Response.Status.BAD_REQUEST, "badParameter", e.reason());
        } catch (RepositoryException | RuntimeException e) {
            LOG.error("The articles could not be read", e);
            return error(Response.Status.INTERNAL_SERVER_ERROR, "internal", "the articles could not be read");
        }
    }

    /** Without this method RESTEasy 4.5 answers OPTIONS with 500. */
    @OPTIONS
    public Response options() {
        return Response.noContent().header("Allow", "GET, HEAD, OPTIONS").build();
    }

    private static Response feed(Instance instance, FeedRequest asked, Request request) throws RepositoryException {
        EntityTag tag = new EntityTag(instance.feed().tag(asked), true);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder response =
                unchanged != null ? unchanged : Response.ok(instance.feed().answer(asked));
        // Magnolia's page cache keeps whatever does not say exactly this, and a ping would then be answered with old
        // news
        return response.tag(tag)
                .header("Cache-Control", "no-cache")
                .header("Vary", "Authorization")
                .build();
    }

    private static Response unavailable(String message) {
        return errorBuilder(Response.Status.SERVICE_UNAVAILABLE, "unavailable", message)
                .header("Retry-After", RETRY_SECONDS)
                .build();
    }

    private static Response error(Response.Status status, String code, String message) {
        return errorBuilder(status, code, message).build();
    }

    private static Response.ResponseBuilder errorBuilder(Response.Status status, String code, String message) {
        String json = JSON.valueToTree(Map.of("error", Map.of("code", code, "message", message)))
                .toString();
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header("Cache-Control", "no-cache")
                .entity(json);
    }
}
