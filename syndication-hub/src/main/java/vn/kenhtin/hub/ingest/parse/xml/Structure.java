package vn.kenhtin.hub.ingest.parse.xml;

import java.util.Set;

/** Which elements of feeds hold elements; whatever stands inside any other is markup of its text. */
final class Structure {

    private static final Set<String> RSS_HOLDERS =
            Set.of("rss", "rdf", "channel", "item", "items", "image", "textinput", "skiphours", "skipdays", "author");
    private static final Set<String> ATOM_HOLDERS = Set.of("feed", "entry", "author", "contributor", "source");
    private static final Set<String> MEDIA_HOLDERS = Set.of("group", "content");
    private static final Set<String> RDF_HOLDERS = Set.of("rdf", "seq", "bag", "li");
    private static final Set<String> FIELDS_ANYWHERE = Set.of(
            "item", "entry", "channel", "description", "pubdate", "guid", "lastbuilddate", "published", "updated");
    private static final Set<String> FIELDS_AT_TOP = Set.of(
            "title",
            "link",
            "author",
            "category",
            "comments",
            "enclosure",
            "source",
            "id",
            "summary",
            "content",
            "image");

    private Structure() {}

    static boolean holdsElements(Vocabulary vocabulary, String name) {
        return switch (vocabulary) {
            case RSS -> RSS_HOLDERS.contains(name);
            case ATOM -> ATOM_HOLDERS.contains(name);
            case MEDIA -> MEDIA_HOLDERS.contains(name);
            case RDF -> RDF_HOLDERS.contains(name);
            case ITUNES -> name.equals("owner") || name.equals("category");
            case TOMBSTONE -> name.equals("deleted-entry");
            default -> false;
        };
    }

    static boolean isEntry(Vocabulary vocabulary, String name) {
        return (vocabulary == Vocabulary.RSS && name.equals("item"))
                || (vocabulary == Vocabulary.ATOM && name.equals("entry"));
    }

    /** Whether a start tag of that name inside the text of another field means that the other was never closed. */
    static boolean endsText(Vocabulary vocabulary, String name, boolean insideMarkup) {
        return switch (vocabulary) {
            case RSS, ATOM -> FIELDS_ANYWHERE.contains(name) || (!insideMarkup && FIELDS_AT_TOP.contains(name));
            case DC, DCTERMS, CONTENT, MEDIA, ITUNES -> true;
            default -> false;
        };
    }

    /** Whether that is the outermost element of a feed. */
    static boolean isRoot(Vocabulary vocabulary, String name) {
        return switch (name) {
            case "rss" -> vocabulary == Vocabulary.RSS;
            case "rdf" -> vocabulary == Vocabulary.RDF;
            case "channel" -> vocabulary == Vocabulary.RSS;
            case "feed", "entry" -> vocabulary == Vocabulary.ATOM;
            default -> false;
        };
    }
}
