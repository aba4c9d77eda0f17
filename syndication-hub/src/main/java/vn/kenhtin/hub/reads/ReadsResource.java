package vn.kenhtin.hub.reads;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.article.ArticleId;
import vn.kenhtin.hub.platform.http.PublicAnswer;
import vn.kenhtin.hub.platform.problem.ProblemException;

/** {@code /api/v1/reads}: takes reads and tells how many there are. Safe for use by many threads. */
@Path("api/v1/reads")
@Produces(MediaType.APPLICATION_JSON)
public final class ReadsResource {

    private static final int MOST = 200;

    private final Visits visits;
    private final Origins origins;
    private final ReadCounts counts;

    ReadsResource(Visits visits, Origins origins, ReadCounts counts) {
        this.visits = visits;
        this.origins = origins;
        this.counts = counts;
    }

    record Reads(List<Read> reads) {}

    /** @param today reads on this day of Vietnam, without those of the last second or two */
    record Read(ArticleId id, long total, int today) {}

    /**
     * One read of one article, {@code {"article":"<id>"}} or {@code {"url":"…"}}, or the same as a form; any content type. 200 once it is committed, or at once
     * when it does not count; 403 for a page of no registered site; 503 when too many wait.
     */
    @POST
    public void count(
            InputStream body,
            @HeaderParam("Origin") @Nullable String origin,
            @Context HttpServletRequest request,
            @Suspended AsyncResponse response)
            throws IOException {
        origins.check(origin);
        ReadRequest read = ReadRequest.read(body);
        visits.count(
                read,
                request,
                response,
                answer -> origins.allow(Response.ok(answer), origin)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build());
    }

    /** What a browser asks before it sends JSON across sites. */
    @OPTIONS
    public Response preflight(@HeaderParam("Origin") @Nullable String origin) {
        origins.check(origin);
        return origins.allow(Response.noContent(), origin)
                .header("Access-Control-Allow-Methods", "GET, POST")
                .header("Access-Control-Allow-Headers", "Content-Type")
                .header("Access-Control-Max-Age", "7200")
                .build();
    }

    /** The reads of up to 200 articles, their ids separated by commas, in their order; those that the hub does not have are left out. */
    @GET
    public Response reads(@QueryParam("ids") @Nullable String ids, @Context Request request) {
        List<ArticleId> articles = parse(ids == null ? "" : ids);
        Map<ArticleId, Long> totals = counts.totals(articles);
        Map<ArticleId, Integer> today = counts.today(articles);
        List<Read> found = new ArrayList<>();
        for (ArticleId id : articles) {
            Long total = totals.get(id);
            if (total != null) {
                found.add(new Read(id, total, today.getOrDefault(id, 0)));
            }
        }
        return PublicAnswer.json(request, new Reads(found), PublicAnswer.BRIEF);
    }

    private static List<ArticleId> parse(String ids) {
        String[] parts = ids.split(",", MOST + 2);
        if (ids.isEmpty() || parts.length > MOST) {
            throw ProblemException.badRequest("ids are 1 to " + MOST + " article ids separated by commas");
        }
        try {
            return Arrays.stream(parts)
                    .map(String::strip)
                    .map(ArticleId::fromString)
                    .distinct()
                    .toList();
        } catch (IllegalArgumentException e) {
            throw ProblemException.badRequest("ids: " + e.getMessage());
        }
    }
}
