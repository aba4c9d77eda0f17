package vn.kenhtin.magnolia.content;

/** Property names of the node type {@value #TYPE}; the content type {@code news} lists the same. */
public final class NewsProperty {

    public static final String TYPE = "kenhtin:news";

    public static final String TITLE = "title";
    public static final String SLUG = "slug";
    public static final String LEAD = "lead";
    public static final String BODY = "body";
    public static final String HERO_IMAGE = "heroImage";
    public static final String HERO_CAPTION = "heroCaption";
    public static final String PHOTO_CREDIT = "photoCredit";
    public static final String BYLINE = "byline";
    public static final String SOURCE_NAME = "sourceName";
    public static final String SOURCE_URL = "sourceUrl";
    public static final String SECTION = "section";
    public static final String CATEGORY = "category";
    public static final String TAGS = "tags";
    public static final String HOT = "hot";
    public static final String PUBLISHED_AT = "publishedAt";
    public static final String EXPIRES_AT = "expiresAt";
    public static final String RELATED = "related";
    public static final String LEGACY_READS = "legacyReads";
    public static final String CANONICAL_URL = "canonicalUrl";
    public static final String LANGUAGE = "language";

    /** Set by Magnolia: on author the last edit, on a public instance the moment of reception. */
    public static final String LAST_MODIFIED = "mgnl:lastModified";

    /** Set by Magnolia on author at each publication. */
    public static final String LAST_ACTIVATED = "mgnl:lastActivated";

    /** Set by Magnolia at creation. */
    public static final String CREATED = "mgnl:created";

    private NewsProperty() {}
}
