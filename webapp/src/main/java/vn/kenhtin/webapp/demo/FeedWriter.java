package vn.kenhtin.webapp.demo;

/** Writes an edition in one feed dialect. Stateless; equal editions give equal bytes. */
interface FeedWriter {

    byte[] write(Edition edition);

    /** The Content-Type header's value, which need not be right. */
    String contentType();

    /** The writer for the dialect a site's script names. */
    static FeedWriter of(String dialect) {
        return switch (dialect) {
            case "magnolia" -> new MagnoliaWriter();
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
