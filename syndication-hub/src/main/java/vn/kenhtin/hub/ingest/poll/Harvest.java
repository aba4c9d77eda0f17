package vn.kenhtin.hub.ingest.poll;

import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.ingest.parse.FeedHead.Rhythm;

/**
 * What a fetched document turned out to hold.
 *
 * @param changed whether anything in it was new or changed to us
 * @param rhythm how often the feed wants to be read
 * @param problem why the document could not be used, as one English sentence; null when it could
 */
public record Harvest(
        boolean changed, Rhythm rhythm, @Nullable String problem) {

    /** A feed was read. */
    public static Harvest of(boolean changed, Rhythm rhythm) {
        return new Harvest(changed, rhythm, null);
    }

    /** There was no document, or it brought nothing to the hub. */
    public static Harvest none() {
        return new Harvest(false, Rhythm.UNSAID, null);
    }

    /** The document is no feed. */
    public static Harvest unusable(String problem) {
        return new Harvest(false, Rhythm.UNSAID, problem);
    }
}
