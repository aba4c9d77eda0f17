package vn.kenhtin.hub.feed;

/**
 * One published representation of a feed.
 *
 * @param name which feed
 * @param format in which form
 * @param summary whether items carry their summaries only
 * @param limit most items in it, 1 to {@value #MOST}
 */
public record FeedAddress(FeedName name, FeedFormat format, boolean summary, int limit) {

    /** Items when the URL does not say. */
    public static final int USUAL = 50;

    /** Most items a URL may ask for. */
    public static final int MOST = 100;

    /** @throws IllegalArgumentException when the limit is out of its range */
    public FeedAddress {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("A feed holds 1 to " + MOST + " items");
        }
    }

    /** The representation served without a query. */
    public static FeedAddress of(FeedName name, FeedFormat format) {
        return new FeedAddress(name, format, false, USUAL);
    }

    /** The same representation of another feed. */
    public FeedAddress withName(FeedName other) {
        return new FeedAddress(other, format, summary, limit);
    }

    /** The one canonical path and query of it, from the hub's base: {@code /feeds/all.rss?content=summary&limit=10}. */
    public String path() {
        StringBuilder path =
                new StringBuilder(64).append("/feeds/").append(name).append('.').append(format.code());
        if (summary) {
            path.append("?content=summary");
        }
        if (limit != USUAL) {
            path.append(summary ? '&' : '?').append("limit=").append(limit);
        }
        return path.toString();
    }
}
