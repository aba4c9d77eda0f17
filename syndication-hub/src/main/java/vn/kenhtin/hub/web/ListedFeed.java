package vn.kenhtin.hub.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import vn.kenhtin.hub.article.Article;
import vn.kenhtin.hub.feed.FeedAddress;
import vn.kenhtin.hub.feed.FeedDocument;
import vn.kenhtin.hub.feed.write.FeedWriter;
import vn.kenhtin.hub.platform.http.HubUris;
import vn.kenhtin.hub.platform.http.PublicAnswer;

/**
 * A feed of a list that is made when somebody asks for it. Nobody remembers when such a list last changed, so that it is dated by what stands in it, and is told
 * apart by its entity tag alone.
 *
 * @param articles in their order
 * @param address its form; the name says nothing of where it is
 * @param self its own URL
 */
record ListedFeed(FeedDocument.Head head, List<Article> articles, FeedAddress address, URI self) {

    /** Of a list without anything in it; the year 1970 is taken for a mistake. */
    private static final Instant NOTHING_YET = Instant.parse("2026-01-01T00:00:00Z");

    /** 200 with the feed, or 304 to who has the same. */
    Response answer(Request request, HubUris uris, InstantSource clock) {
        FeedDocument document = FeedDocument.of(head, articles, uris, Instant.EPOCH);
        Instant modified = newest(document.items(), clock.instant());
        byte[] body = new FeedWriter(uris).write(document.modified(modified), address, self);
        MediaType type = MediaType.valueOf(address.format().mediaType() + "; charset=utf-8");
        Response answer = PublicAnswer.of(request, body, type, PublicAnswer.ASK);
        return Response.fromResponse(answer)
                .header(HttpHeaders.LINK, "<" + self + ">; rel=\"self\"")
                .build();
    }

    /** The newest change that is not still to come: sources date an article ahead by up to a day. */
    private static Instant newest(List<FeedDocument.Item> items, Instant now) {
        return items.stream()
                .map(FeedDocument.Item::article)
                .map(article -> article.updated().isAfter(now) ? article.published() : article.updated())
                .max(Comparator.naturalOrder())
                .orElse(NOTHING_YET);
    }
}
