package vn.kenhtin.hub.ingest.poll;

import java.time.Duration;
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

    /** How long the source need not be polled since its news come by themselves; zero when they do not. */
    default Duration rest(Source source) {
        return Duration.ZERO;
    }

    /** The source's last document stands as it was (304). */
    default Harvest unchanged(Source source) {
        return Harvest.none();
    }
}
