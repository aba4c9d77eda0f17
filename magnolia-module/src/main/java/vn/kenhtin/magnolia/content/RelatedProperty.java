package vn.kenhtin.magnolia.content;

/** Property names and states of the node type {@value #TYPE}; the content type {@code relatedNews} lists the same. */
public final class RelatedProperty {

    public static final String TYPE = "kenhtin:related";

    public static final String ARTICLE = "article";
    public static final String TITLE = "title";
    public static final String URL = "url";
    public static final String SOURCE_SITE = "sourceSite";
    public static final String PUBLISHED_AT = "publishedAt";
    public static final String EXCERPT = "excerpt";
    public static final String IMAGE_URL = "imageUrl";
    public static final String STATE = "state";
    public static final String SCORE = "score";
    public static final String WHY = "why";
    public static final String HUB_ID = "hubId";

    public static final String PINNED = "pinned";
    public static final String AUTO = "auto";
    public static final String HIDDEN = "hidden";

    private RelatedProperty() {}
}
