package vn.kenhtin.hub.ingest.parse;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.ingest.parse.ParseOutcome.NotAFeed;
import vn.kenhtin.hub.ingest.parse.ParseOutcome.Parsed;
import vn.kenhtin.hub.ingest.parse.charset.DecodedText;
import vn.kenhtin.hub.ingest.parse.charset.DocumentDecoder;
import vn.kenhtin.hub.ingest.parse.xml.XmlNode;
import vn.kenhtin.hub.ingest.parse.xml.XmlTree;
import vn.kenhtin.hub.ingest.parse.xml.XmlTreeReader;

/**
 * Reads RSS 0.90 to 2.0, Atom 0.3 and 1.0, JSON Feed 1.0 and 1.1 and Magnolia's delivery JSON, however broken. Never throws for any bytes; time and memory grow
 * with the document's length only. Stateless and safe for use by many threads.
 */
public final class FeedParser {

    /** Longest document, in bytes after decompression. */
    public static final int SIZE_LIMIT = 10 << 20;

    /** Most entries of one document; the rest is left out with a finding. */
    public static final int ENTRY_LIMIT = 2_000;

    static final int DEPTH_LIMIT = 200;
    private static final Pattern HTML = Pattern.compile("<(?:!doctype\\s+html|html)[\\s>]", Pattern.CASE_INSENSITIVE);

    private final DocumentDecoder decoder = new DocumentDecoder(SIZE_LIMIT);
    private final XmlTreeReader xml = new XmlTreeReader(ENTRY_LIMIT);

    /** Reads one document. */
    public ParseOutcome parse(FeedBytes document, ParseContext context) {
        FindingLog log = new FindingLog();
        if (document.body().length > SIZE_LIMIT) {
            return notAFeed(Trouble.TOO_LARGE, log, List.of());
        }
        DecodedText decoded = decoder.decode(document.body(), document.contentType());
        for (DecodedText.Remark remark : decoded.remarks()) {
            log.add(Trouble.ofCode(remark.code()), 1, remark.first(), remark.second());
        }
        int start = firstCharacter(decoded.text());
        if (start < 0) {
            return notAFeed(Trouble.EMPTY_DOCUMENT, log, List.of());
        }
        Dates dates = new Dates(context, log);
        char first = decoded.text().charAt(start);
        ParseOutcome outcome = first == '{' || first == '['
                ? parseJson(decoded, document.url(), dates, log)
                : parseXml(decoded, document.url(), dates, log);
        return outcome instanceof Parsed parsed ? checked(parsed.feed(), document.contentType(), log) : outcome;
    }

    private ParseOutcome parseXml(DecodedText decoded, URI url, Dates dates, FindingLog log) {
        XmlTree tree = xml.read(decoded.text());
        XmlNode root = tree.root();
        if (root == null) {
            boolean page = tree.page() || HTML.matcher(decoded.text()).find();
            return page
                    ? notAFeed(Trouble.HTML_PAGE, log, FeedDiscovery.in(decoded.text(), url))
                    : notAFeed(Trouble.UNKNOWN_DOCUMENT, log, List.of());
        }
        for (XmlTree.Repair repair : tree.repairs()) {
            log.add(Trouble.ofCode(repair.code()), repair.line(), repair.detail());
        }
        if (tree.beyondLimit() > 0) {
            log.add(Trouble.TOO_MANY_ENTRIES, root.line(), Integer.toString(ENTRY_LIMIT));
        }
        return new Parsed(new XmlFeedMapper(url, dates, log).map(tree, root, decoded.charset()));
    }

    private static ParseOutcome parseJson(DecodedText decoded, URI url, Dates dates, FindingLog log) {
        JsonDocument document = new JsonDocumentReader(decoded.text(), log).read();
        if (MagnoliaMapper.isMagnolia(document)) {
            return new Parsed(new MagnoliaMapper(url, dates, log).map(document, decoded.charset()));
        }
        if (JsonFeedMapper.isJsonFeed(document)) {
            return new Parsed(new JsonFeedMapper(url, dates, log).map(document, decoded.charset()));
        }
        return notAFeed(Trouble.UNKNOWN_DOCUMENT, log, List.of());
    }

    private static ParseOutcome checked(ParsedFeed feed, @Nullable String contentType, FindingLog log) {
        String type = contentType == null
                ? ""
                : contentType.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
        if (type.isEmpty() || type.endsWith("xml") || type.endsWith("json")) {
            return new Parsed(feed);
        }
        log.add(Trouble.WRONG_CONTENT_TYPE, 0, type, feed.format().label());
        return new Parsed(new ParsedFeed(
                feed.format(), feed.charset(), feed.head(), feed.entries(), feed.tombstones(), log.all()));
    }

    private static NotAFeed notAFeed(Trouble reason, FindingLog log, List<URI> discovered) {
        log.add(reason, 0);
        return new NotAFeed(log.all(), discovered);
    }

    private static int firstCharacter(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > ' ' && text.charAt(i) != '\uFEFF' && text.charAt(i) != '\u00A0') {
                return i;
            }
        }
        return -1;
    }
}
