package vn.kenhtin.hub.ingest.parse;

import java.net.URI;
import java.util.List;

/** What can come of reading a document: a feed, or the reasons why it is none. Immutable. */
public sealed interface ParseOutcome {

    /** All that was lost or repaired, in document order. */
    List<Finding> findings();

    /** The document is a feed, if perhaps an empty or a damaged one. */
    record Parsed(ParsedFeed feed) implements ParseOutcome {
        @Override
        public List<Finding> findings() {
            return feed.findings();
        }
    }

    /**
     * The document cannot be understood as a feed.
     *
     * @param findings why; at least one error
     * @param discovered feeds that the document, being an HTML page, points to: absolute http or https, best first
     */
    record NotAFeed(List<Finding> findings, List<URI> discovered) implements ParseOutcome {

        /** Copies the lists. */
        public NotAFeed {
            findings = List.copyOf(findings);
            discovered = List.copyOf(discovered);
        }
    }
}
