package vn.kenhtin.hub.ingest.parse;

/** The dialects of feeds that are read. */
public enum FeedDialect {
    RSS_0_90("RSS 0.90"),
    RSS_0_91("RSS 0.91"),
    RSS_0_92("RSS 0.92"),
    RSS_0_93("RSS 0.93"),
    RSS_0_94("RSS 0.94"),
    RSS_1_0("RSS 1.0"),
    RSS_1_1("RSS 1.1"),
    RSS_2_0("RSS 2.0"),
    ATOM_0_3("Atom 0.3"),
    ATOM_1_0("Atom 1.0"),
    JSON_FEED_1_0("JSON Feed 1.0"),
    JSON_FEED_1_1("JSON Feed 1.1"),
    MAGNOLIA_DELIVERY("Magnolia delivery JSON");

    private final String label;

    FeedDialect(String label) {
        this.label = label;
    }

    /** The name people know it by, such as {@code RSS 2.0}. */
    public String label() {
        return label;
    }
}
