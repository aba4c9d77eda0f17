package vn.kenhtin.hub.ingest.fetch;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.Request;
import org.eclipse.jetty.client.Response;
import org.eclipse.jetty.client.Result;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.util.BufferUtil;
import vn.kenhtin.hub.ingest.fetch.ExchangeFailedException.BodyTooLargeException;

/** One request and its one response, collected up to a limit. */
final class Exchange implements Response.Listener {

    private static final String FEEDS_FIRST = "application/atom+xml, application/rss+xml, application/feed+json,"
            + " application/rdf+xml;q=0.9, application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.7,"
            + " text/html;q=0.3, */*;q=0.1";

    private final URI url;
    private final int limit;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream(0);
    private final CompletableFuture<Reply> reply = new CompletableFuture<>();

    private volatile boolean begun;
    private boolean headRead;

    private Exchange(URI url, int limit) {
        this.url = url;
        this.limit = limit;
    }

    /**
     * GETs the URL of {@code validators}, conditionally if there are any.
     *
     * @throws ExchangeFailedException when there is no whole response in {@code time}, or it is larger than {@code limit} bytes
     */
    static Reply get(HttpClient client, Validators validators, Duration time, int limit)
            throws ExchangeFailedException {
        if (time.isNegative() || time.isZero()) {
            throw new ExchangeFailedException(new TimeoutException(), false);
        }
        Request request = client.newRequest(validators.url())
                .headers(fields -> ask(fields, validators))
                .timeout(Math.max(1, time.toMillis()), TimeUnit.MILLISECONDS);
        Exchange exchange = new Exchange(validators.url(), limit);
        request.send(exchange);
        return exchange.await(request, time.plusSeconds(1));
    }

    private static void ask(HttpFields.Mutable fields, Validators validators) {
        fields.put(HttpHeader.ACCEPT, FEEDS_FIRST).put(HttpHeader.ACCEPT_ENCODING, "gzip, br");
        if (validators.etag() != null) {
            fields.put(HttpHeader.IF_NONE_MATCH, validators.etag());
        }
        if (validators.lastModified() != null) {
            fields.put(HttpHeader.IF_MODIFIED_SINCE, validators.lastModified());
        }
    }

    private Reply await(Request request, Duration atMost) throws ExchangeFailedException {
        try {
            return reply.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new ExchangeFailedException(e.getCause(), begun);
        } catch (TimeoutException e) {
            CompletableFuture<Boolean> unused = request.abort(e);
            throw new ExchangeFailedException(e, begun);
        } catch (InterruptedException e) {
            CompletableFuture<Boolean> unused = request.abort(e);
            Thread.currentThread().interrupt();
            throw new ExchangeFailedException(e, begun);
        }
    }

    @Override
    public void onBegin(Response response) {
        begun = true;
    }

    @Override
    public void onHeaders(Response response) {
        headRead = true;
        if (response.getHeaders().getLongField(HttpHeader.CONTENT_LENGTH) > limit) {
            CompletableFuture<Boolean> unused = response.abort(new BodyTooLargeException(limit));
        }
    }

    @Override
    public void onContent(Response response, ByteBuffer content) {
        if (body.size() + content.remaining() > limit) {
            CompletableFuture<Boolean> unused = response.abort(new BodyTooLargeException(limit));
            return;
        }
        body.writeBytes(BufferUtil.toArray(content));
        content.position(content.limit());
    }

    @Override
    public void onComplete(Result result) {
        Response response = result.getResponse();
        boolean headIsEnough = headRead && response.getStatus() >= HttpStatus.MULTIPLE_CHOICES_300;
        if (result.isFailed() && !headIsEnough) {
            reply.completeExceptionally(result.getFailure());
        } else {
            reply.complete(new Reply(url, response.getStatus(), response.getHeaders(), body.toByteArray()));
        }
    }
}
