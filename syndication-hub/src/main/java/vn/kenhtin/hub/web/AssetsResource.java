package vn.kenhtin.hub.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import vn.kenhtin.hub.platform.problem.ProblemException;

/** {@code /assets/<file>}: the pages' style and pictures, from a fixed list. Safe for use by many threads. */
@Path("assets")
public final class AssetsResource {

    private static final Map<String, String> FILES = Map.of(
            "kenhtin.css", "text/css; charset=utf-8",
            "icon.svg", "image/svg+xml",
            "icon-512.png", "image/png",
            "icon-144.png", "image/png");

    private final Map<String, byte[]> read = new ConcurrentHashMap<>();

    /** The file, or 404. */
    @GET
    @Path("{file}")
    public Response file(@PathParam("file") String file, @Context Request request) {
        String type = FILES.get(file);
        if (type == null) {
            throw ProblemException.notFound("No such asset");
        }
        byte[] bytes = read.computeIfAbsent(file, AssetsResource::load);
        EntityTag tag = new EntityTag(UUID.nameUUIDFromBytes(bytes).toString(), true);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        CacheControl hour = new CacheControl();
        hour.setMaxAge(3600);
        hour.setNoTransform(false);
        return (unchanged != null ? unchanged : Response.ok(bytes).type(type))
                .tag(tag)
                .cacheControl(hour)
                .header("Access-Control-Allow-Origin", "*")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private static byte[] load(String file) {
        try (InputStream in = AssetsResource.class.getResourceAsStream("assets/" + file)) {
            if (in == null) {
                throw new IllegalStateException("The package lacks asset " + file);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
