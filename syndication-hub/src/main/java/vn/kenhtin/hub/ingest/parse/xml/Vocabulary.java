package vn.kenhtin.hub.ingest.parse.xml;

import java.util.Map;

/** The namespaces that feeds are made of; the many spellings of one come out as one. */
public enum Vocabulary {
    RSS,
    ATOM,
    DC,
    DCTERMS,
    CONTENT,
    MEDIA,
    SYNDICATION,
    ITUNES,
    RDF,
    XHTML,
    HISTORY,
    TOMBSTONE,
    WEBFEEDS,
    OTHER;

    private static final Map<String, Vocabulary> BY_URI = Map.ofEntries(
            Map.entry("", RSS),
            Map.entry("http://purl.org/rss/1.0/", RSS),
            Map.entry("http://my.netscape.com/rdf/simple/0.9/", RSS),
            Map.entry("http://channel.netscape.com/rdf/simple/0.9/", RSS),
            Map.entry("http://purl.org/net/rss1.1#", RSS),
            Map.entry("http://www.w3.org/2005/atom", ATOM),
            Map.entry("http://purl.org/atom/ns#", ATOM),
            Map.entry("http://purl.org/dc/elements/1.0/", DC),
            Map.entry("http://purl.org/dc/elements/1.1/", DC),
            Map.entry("http://purl.org/dc/terms/", DCTERMS),
            Map.entry("http://purl.org/rss/1.0/modules/content/", CONTENT),
            Map.entry("http://search.yahoo.com/mrss/", MEDIA),
            Map.entry("http://search.yahoo.com/mrss", MEDIA),
            Map.entry("http://purl.org/rss/1.0/modules/syndication/", SYNDICATION),
            Map.entry("http://www.itunes.com/dtds/podcast-1.0.dtd", ITUNES),
            Map.entry("http://www.w3.org/1999/02/22-rdf-syntax-ns#", RDF),
            Map.entry("http://www.w3.org/1999/xhtml", XHTML),
            Map.entry("http://purl.org/syndication/history/1.0", HISTORY),
            Map.entry("http://purl.org/atompub/tombstones/1.0", TOMBSTONE),
            Map.entry("http://webfeeds.org/rss/1.0", WEBFEEDS));

    private static final Map<String, Vocabulary> BY_PREFIX = Map.ofEntries(
            Map.entry("rss", RSS),
            Map.entry("atom", ATOM),
            Map.entry("atom10", ATOM),
            Map.entry("a10", ATOM),
            Map.entry("dc", DC),
            Map.entry("dcterms", DCTERMS),
            Map.entry("content", CONTENT),
            Map.entry("media", MEDIA),
            Map.entry("sy", SYNDICATION),
            Map.entry("itunes", ITUNES),
            Map.entry("rdf", RDF),
            Map.entry("xhtml", XHTML),
            Map.entry("fh", HISTORY),
            Map.entry("at", TOMBSTONE),
            Map.entry("webfeeds", WEBFEEDS));

    /** The vocabulary of that namespace; where the namespace is unknown or undeclared, the one its prefix is commonly used for. */
    static Vocabulary of(String namespace, String prefix) {
        Vocabulary known = namespace.isEmpty() && !prefix.isEmpty() ? null : BY_URI.get(namespace);
        if (known == null && !namespace.isEmpty()) {
            known = BY_URI.get(namespace.trim().toLowerCase(java.util.Locale.ROOT));
        }
        return known != null ? known : BY_PREFIX.getOrDefault(prefix, OTHER);
    }

    /** Whether namespace {@code uri} is one of those above, letter by letter. */
    public static boolean isKnown(String uri) {
        return BY_URI.containsKey(uri) || uri.equals("http://www.w3.org/2005/Atom");
    }
}
