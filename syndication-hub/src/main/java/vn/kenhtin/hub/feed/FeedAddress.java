package vn.kenhtin.hub.feed;

/**
 * One published representation of a feed.
 *
 * @param name which feed
 * @param format in which form
 * @param summary whether items carry their summaries only
 * @param limit most items in it, 1 to {@value #MOST}
 * @param copies whether it shows every article of a story, not one of each only
 */
public record FeedAddress(FeedName name, FeedFormat format, boolean summary, int limit, boolean copies) {

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

    /** With copies where the feed usually shows them. */
    public FeedAddress(FeedName name, FeedFormat format, boolean summary, int limit) {
        this(name, format, summary, limit, name.showsCopies());
    }

    /** The representation served without a query. */
    public static FeedAddress of(FeedName name, FeedFormat format) {
        return new FeedAddress(name, format, false, USUAL);
    }

    /** The same representation of another feed. */
    public FeedAddress withName(FeedName other) {
        return new FeedAddress(other, format, summary, limit, copies);
    }

    /** The same representation in another form. */
    public FeedAddress in(FeedFormat other) {
        return new FeedAddress(name, other, summary, limit, copies);
    }

    /** Whether it treats copies as the feed usually does. */
    public boolean isUsualOfCopies() {
        return copies == name.showsCopies();
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
        if (!isUsualOfCopies()) {
            path.append(summary || limit != USUAL ? '&' : '?').append(copies ? "duplicates=show" : "duplicates=hide");
        }
        return path.toString();
    }
}
