package vn.kenhtin.hub.source;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.function.Predicate;
import vn.kenhtin.hub.platform.http.AdminOnly;
import vn.kenhtin.hub.site.SiteStore;

/** Takes subscription lists in OPML, for callers with a key. */
@Path("/api/v1/sources/import")
@AdminOnly
@Produces(MediaType.APPLICATION_JSON)
public final class OpmlResource {

    private final OpmlReader reader = new OpmlReader();
    private final OpmlImport importer;

    /** @param allowed which addresses may be polled, as far as their text tells */
    public OpmlResource(SourceStore sources, SiteStore sites, Predicate<URI> allowed) {
        this.importer = new OpmlImport(sources, sites, allowed);
    }

    /**
     * Adds a source for each feed of the OPML document in the body, whatever its media type, and answers what came of each. A feed belongs to the site in its
     * {@code kenhtin:site} (or that of a folder around it), else to a known site in its {@code category}, else to the site of its {@code htmlUrl}, else to a new
     * site of kind other. At most 1 MiB, 2,000 outlines, 10 levels, no document type.
     */
    @POST
    @Consumes(MediaType.WILDCARD)
    public OpmlReport take(InputStream body) throws IOException {
        return importer.run(reader.read(body));
    }
}
