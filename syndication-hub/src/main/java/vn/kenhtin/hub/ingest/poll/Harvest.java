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
 * @param progress how far the document leads in the source's changes; null when the source does not number them
 */
public record Harvest(
        boolean changed,
        Rhythm rhythm,
        @Nullable String problem,
        @Nullable URI discovered,
        @Nullable Progress progress) {

    /**
     * A place in a source's changes.
     *
     * @param cursor what the source wants to hear to tell of later ones
     * @param more whether there are later ones already
     */
    public record Progress(String cursor, boolean more) {}

    /** A feed was read. */
    public static Harvest of(boolean changed, Rhythm rhythm) {
        return new Harvest(changed, rhythm, null, null, null);
    }

    /** The same harvest, with how far it led. */
    public Harvest upTo(@Nullable Progress reached) {
        return new Harvest(changed, rhythm, problem, discovered, reached);
    }

    /** What this document and {@code earlier} ones of the same poll brought together. */
    Harvest after(Harvest earlier) {
        return new Harvest(
                changed || earlier.changed,
                rhythm,
                problem,
                discovered,
                progress == null ? earlier.progress : progress);
    }

    /** There was no document. */
    public static Harvest none() {
        return of(false, Rhythm.UNSAID);
    }

    /** The document is no feed; it may point to one. */
    public static Harvest unusable(String problem, @Nullable URI discovered) {
        return new Harvest(false, Rhythm.UNSAID, problem, discovered, null);
    }
}
