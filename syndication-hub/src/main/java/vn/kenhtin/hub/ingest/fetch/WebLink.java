package vn.kenhtin.hub.ingest.fetch;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/**
 * One link of a {@code Link} response field (RFC 8288 section 3). Immutable.
 *
 * @param target absolute URL
 * @param rels relation types in lower case
 */
public record WebLink(URI target, Set<String> rels) {

    public WebLink {
        rels = Set.copyOf(rels);
    }

    /** Whether the link has the relation, compared without regard to case. */
    public boolean has(String rel) {
        return rels.contains(rel.toLowerCase(Locale.ROOT));
    }
}
