package vn.kenhtin.hub.source;

import java.net.URI;
import java.time.Instant;

/**
 * Where a source was polled before.
 *
 * @param until when the next address took its place
 * @param redirected whether permanent redirects did it, rather than an editor
 */
public record FormerUrl(URI url, Instant until, boolean redirected) {}
