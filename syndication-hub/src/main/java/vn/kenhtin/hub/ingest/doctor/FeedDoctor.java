package vn.kenhtin.hub.ingest.doctor;

import java.net.URI;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.ingest.clean.ArticleSanitizer;
import vn.kenhtin.hub.ingest.parse.FeedBytes;
import vn.kenhtin.hub.ingest.parse.FeedParser;
import vn.kenhtin.hub.ingest.parse.Finding;
import vn.kenhtin.hub.ingest.parse.ParseContext;
import vn.kenhtin.hub.ingest.parse.ParseOutcome;
import vn.kenhtin.hub.ingest.parse.ParseOutcome.NotAFeed;
import vn.kenhtin.hub.ingest.parse.ParseOutcome.Parsed;
import vn.kenhtin.hub.ingest.parse.ParsedFeed;

/** Examines documents. Never throws for any bytes. Stateless and safe for use by many threads. */
final class FeedDoctor {

    /** Sites of the product lie in Viet Nam; a document does not say which site it is of. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final FeedParser parser = new FeedParser();
    private final UnderstoodFeed understood;
    private final DocumentSource documents;
    private final InstantSource clock;

    FeedDoctor(DocumentSource documents, ArticleSanitizer sanitizer, URI extension, InstantSource clock) {
        this.documents = documents;
        this.understood = new UnderstoodFeed(sanitizer, extension);
        this.clock = clock;
    }

    /** Examines a document the caller has sent. */
    Diagnosis examine(byte[] body, @Nullable String contentType) {
        return examine(FeedBytes.withoutAddress(body, contentType), null);
    }

    /** Examines what {@code address} leads to; if that is a page, the first feed that it points to. */
    Diagnosis examine(String address) {
        URI url = HttpAddress.of(address);
        if (url == null) {
            return Diagnosis.ofNothing(
                    new Complaints().add(Complaint.ADDRESS_UNUSABLE, 0, address).all(), List.of());
        }
        try (DocumentSource.Visit visit = documents.visit()) {
            Diagnosis given = examine(visit.get(url));
            return given.discovered().isEmpty()
                    ? given
                    : examine(visit.get(given.discovered().get(0))).behind(given);
        }
    }

    private Diagnosis examine(DocumentSource.Found found) {
        return found.document()
                .map(document -> examine(document, document.url()))
                .orElseGet(() -> Diagnosis.ofNothing(
                        new Complaints()
                                .add(Complaint.DOCUMENT_UNREACHABLE, 0, found.reason())
                                .all(),
                        List.of()));
    }

    private Diagnosis examine(FeedBytes document, @Nullable URI url) {
        ParseOutcome outcome = parser.parse(document, new ParseContext(ZONE, clock.instant()));
        if (outcome instanceof Parsed parsed) {
            ParsedFeed feed = parsed.feed();
            List<Finding> findings = new ArrayList<>(feed.findings());
            findings.addAll(FeedLint.of(feed, url));
            findings.sort(Comparator.comparingInt(Finding::line));
            return new Diagnosis(
                    understood.of(feed), feed.format().label(), feed.charset(), List.of(), Diagnosis.notes(findings));
        }
        List<URI> discovered = outcome instanceof NotAFeed page ? page.discovered() : List.of();
        return Diagnosis.ofNothing(outcome.findings(), discovered);
    }
}
