package vn.kenhtin.hub.websub.subscriber;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import vn.kenhtin.hub.ingest.fetch.FetchOutcome.Fetched;
import vn.kenhtin.hub.ingest.parse.FeedBytes;
import vn.kenhtin.hub.ingest.parse.FeedHead;
import vn.kenhtin.hub.ingest.parse.FeedParser;
import vn.kenhtin.hub.ingest.parse.ParseContext;
import vn.kenhtin.hub.ingest.parse.ParseOutcome.Parsed;

/**
 * The hubs a feed names, and what it calls itself to them (WebSub, section 4).
 *
 * @param hubs in their order, at least one
 * @param topic its own URL
 */
record Advertised(List<URI> hubs, URI topic) {

    private static final int MOST_HUBS = 3;
    private static final int LONGEST = 2000;
    private static final byte[] WORD = "hub".getBytes(StandardCharsets.US_ASCII);
    private static final FeedParser PARSER = new FeedParser();

    /** Copies the list. */
    Advertised {
        hubs = List.copyOf(hubs);
    }

    /** What a document says in its Link fields or else in its body; empty when it names no hub. */
    static Optional<Advertised> in(Fetched document) {
        List<URI> hubs = document.head().linked("hub");
        URI url = document.head().url();
        if (!hubs.isEmpty()) {
            return of(hubs, document.head().linked("self").stream().findFirst().orElse(url));
        }
        // reading a feed twice costs more than looking whether there can be anything
        return mentionsHub(document.body()) ? inBody(document, url) : Optional.empty();
    }

    private static Optional<Advertised> inBody(Fetched document, URI url) {
        FeedBytes bytes = new FeedBytes(document.body(), document.head().contentType(), url);
        if (PARSER.parse(bytes, new ParseContext(ZoneOffset.UTC, Instant.EPOCH)) instanceof Parsed parsed) {
            FeedHead head = parsed.feed().head();
            return of(head.hubs(), head.self() == null ? url : head.self());
        }
        return Optional.empty();
    }

    private static Optional<Advertised> of(List<URI> hubs, URI topic) {
        List<URI> usable = hubs.stream()
                .filter(hub -> hub.toString().length() <= LONGEST && isWeb(hub))
                .distinct()
                .limit(MOST_HUBS)
                .toList();
        return usable.isEmpty() || topic.toString().length() > LONGEST
                ? Optional.empty()
                : Optional.of(new Advertised(usable, topic));
    }

    private static boolean isWeb(URI hub) {
        return hub.getHost() != null && ("http".equals(hub.getScheme()) || "https".equals(hub.getScheme()));
    }

    private static boolean mentionsHub(byte[] body) {
        for (int i = 0; i + WORD.length <= body.length; i++) {
            if (body[i] == WORD[0] && body[i + 1] == WORD[1] && body[i + 2] == WORD[2]) {
                return true;
            }
        }
        return false;
    }
}
