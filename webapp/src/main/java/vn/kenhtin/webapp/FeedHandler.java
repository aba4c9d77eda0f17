package vn.kenhtin.webapp;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import vn.kenhtin.hub.feed.serve.FeedHits;
import vn.kenhtin.hub.feed.serve.FeedHits.Hit;
import vn.kenhtin.hub.feed.serve.Rendition;

/** Sends feeds that are ready, and leaves everything else to the servlets behind it. */
final class FeedHandler extends Handler.Wrapper {

    /** Prepared bytes live outside the heap, which the cache's own limit knows nothing of. */
    private static final int MOST_BYTES = 16 << 20;

    private final FeedHits hits;
    private final Cache<Rendition, PreparedFeed> prepared = Caffeine.newBuilder()
            .weakKeys()
            .maximumWeight(MOST_BYTES)
            .weigher((Rendition rendition, PreparedFeed feed) -> feed.weight())
            .executor(Runnable::run)
            .build();

    FeedHandler(FeedHits hits, Handler next) {
        super(next);
        this.hits = hits;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Hit hit = mayHit(request) ? hits.find(request.getHttpURI().getPath(), request.getHeaders()::get) : null;
        if (hit == null) {
            return super.handle(request, response, callback);
        }
        prepared.get(hit.rendition(), rendition -> PreparedFeed.of(rendition, hits))
                .send(hit, response, callback);
        return true;
    }

    private static boolean mayHit(Request request) {
        return request.getMethod().equals("GET") && request.getHttpURI().getQuery() == null;
    }
}
