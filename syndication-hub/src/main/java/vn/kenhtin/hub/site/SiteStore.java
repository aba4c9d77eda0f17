package vn.kenhtin.hub.site;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Keeps sites. Safe for use by many threads and several nodes on one database. */
public final class SiteStore {

    private final Jdbi jdbi;
    private final InstantSource clock;

    public SiteStore(Jdbi jdbi, InstantSource clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    public Optional<Site> find(SiteSlug slug) {
        return pending();
    }

    /** All sites, in the order of their slugs. */
    public List<Site> all() {
        return pending();
    }

    @SuppressWarnings("TypeParameterUnusedInFormals")
    private <T> T pending() {
        throw new IllegalStateException("to be written " + jdbi + clock);
    }
}
