package vn.kenhtin.webapp.demo;

/** Writes an edition in one feed dialect. Stateless; equal editions give equal bytes. */
interface FeedWriter {

    byte[] write(Edition edition);

    /** What changed after {@code since}, in a dialect that numbers its changes; others have no such document and give the whole. */
    default byte[] changes(Edition edition, long since) {
        return write(edition);
    }

    /** The Content-Type header's value, which need not be right. */
    String contentType();

    /** The writer for the dialect a site's script names. */
    static FeedWriter of(String dialect) {
        return switch (dialect) {
            case "articles" -> new ArticlesWriter();
            case "rss" -> new RssWriter();
            case "rdf" -> new RdfWriter();
            case "atom" -> new AtomWriter();
            case "json" -> new JsonFeedWriter();
            case "windows-1258" -> new LegacyRssWriter();
            case "wild" -> new WildRssWriter();
            default -> throw new IllegalArgumentException("no feed dialect " + dialect);
        };
    }
}
