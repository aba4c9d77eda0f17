package vn.kenhtin.hub.platform.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/** {@code /health/live}: the process answers. {@code /health/ready}: what it needs is there too, else 503 naming what is not. */
@Path("health")
@Produces(MediaType.APPLICATION_JSON)
public final class HealthResource {

    private final Map<String, BooleanSupplier> needs;

    /** @param needs by name, whether each is there; asked with every request, so they must be quick */
    public HealthResource(Map<String, BooleanSupplier> needs) {
        this.needs = Map.copyOf(needs);
    }

    /** The state of one need or of the whole: {@code up} or {@code down}. */
    public record Health(String status, Map<String, String> parts) {}

    /** Always 200: a process that cannot answer is not live. */
    @GET
    @Path("live")
    public Response live() {
        return answer(200, new Health("up", Map.of()));
    }

    /** 200 when everything needed is there, else 503. */
    @GET
    @Path("ready")
    public Response ready() {
        Map<String, String> parts = new TreeMap<>();
        needs.forEach((name, there) -> parts.put(name, isThere(there) ? "up" : "down"));
        boolean ready = !parts.containsValue("down");
        return answer(ready ? 200 : 503, new Health(ready ? "up" : "down", parts));
    }

    private static boolean isThere(BooleanSupplier need) {
        try {
            return need.getAsBoolean();
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static Response answer(int status, Health health) {
        CacheControl never = new CacheControl();
        never.setNoStore(true);
        never.setNoTransform(false);
        return Response.status(status).cacheControl(never).entity(health).build();
    }
}
