package vn.kenhtin.hub.search;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An article that shares weighty terms with another.
 *
 * @param score BM25 over the shared terms, comparable within one answer only
 */
public record Candidate(
        String id, String site, @Nullable Instant published, Set<String> categories, TermVector vector, float score) {}
