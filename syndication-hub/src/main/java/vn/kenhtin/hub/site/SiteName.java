package vn.kenhtin.hub.site;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A name that a site has or had.
 *
 * @param from since when
 * @param to until when, or null for the present name
 */
public record SiteName(String name, Instant from, @Nullable Instant to) {}
