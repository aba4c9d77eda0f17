package vn.kenhtin.magnolia.content;

/** Property names of the node type {@value #TYPE}; the content type {@code readCounter} lists the same. */
public final class ReadsProperty {

    public static final String TYPE = "kenhtin:reads";

    public static final String ARTICLE = "article";
    public static final String TOTAL = "total";
    public static final String UPDATED_AT = "updatedAt";

    /** Followed by {@code yyyyMMdd}: what that day, in the site's zone, added. */
    public static final String DAY_PREFIX = "day_";

    private ReadsProperty() {}
}
