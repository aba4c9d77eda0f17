package vn.kenhtin.hub.ingest.poll;

import vn.kenhtin.hub.ingest.fetch.FetchOutcome.Fetched;
import vn.kenhtin.hub.source.Source;

/** Takes what a document says into the hub. Safe for use by many threads. */
@FunctionalInterface
public interface Intake {

    /**
     * Stores what is new or changed in a document of {@code source}; when it returns, that is committed. Taking the same document
     * again changes nothing, so a poll that was cut off may simply be repeated.
     */
    Harvest take(Source source, Fetched document);

    /** The source's last document stands as it was (304). */
    default Harvest unchanged(Source source) {
        return Harvest.none();
    }
}
