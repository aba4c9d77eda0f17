package vn.kenhtin.hub.ingest.poll;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.ingest.parse.FeedHead.Rhythm;

/**
 * What a fetched document turned out to hold. Immutable.
 *
 * @param changed whether anything in it was new or changed to us
 * @param rhythm how often the feed wants to be read
 * @param problem why the document could not be used, as one English sentence; null when it could
 * @param discovered the feed that the document, being an HTML page, points to
 */
public record Harvest(
        boolean changed,
        Rhythm rhythm,
        @Nullable String problem,
        @Nullable URI discovered) {

    /** A feed was read. */
    public static Harvest of(boolean changed, Rhythm rhythm) {
        return new Harvest(changed, rhythm, null, null);
    }

    /** There was no document. */
    public static Harvest none() {
        return of(false, Rhythm.UNSAID);
    }

    /** The document is no feed; it may point to one. */
    public static Harvest unusable(String problem, @Nullable URI discovered) {
        return new Harvest(false, Rhythm.UNSAID, problem, discovered);
    }
}
