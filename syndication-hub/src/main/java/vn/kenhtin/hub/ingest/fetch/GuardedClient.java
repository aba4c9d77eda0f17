package vn.kenhtin.hub.ingest.fetch;

import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.client.ByteBufferRequestContent;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.Request;
import org.eclipse.jetty.client.Response;
import org.eclipse.jetty.client.Result;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.ingest.fetch.FetchOutcome.Refused;

/**
 * Sends single requests to addresses that strangers named, without waiting for the answers: no redirects, no cookies, no connection to an address that {@link
 * AddressGuard} does not permit, judged at each connection after the DNS. Safe for use by many threads; connections are kept alive between calls.
 */
public final class GuardedClient implements AutoCloseable {

    private final HttpClient client;
    private final InstantSource clock;

    /**
     * Starts the client.
     *
     * @param userAgent see {@link FeedFetcher#userAgent}
     * @param perHost most connections to one host and port
     * @throws IllegalArgumentException when an allowed address range cannot be read
     */
    public GuardedClient(FetchConfig config, String userAgent, int perHost, InstantSource clock) {
        this(config, new Manner(userAgent, perHost), InetAddress::getAllByName, clock);
    }

    GuardedClient(FetchConfig config, Manner manner, HostNames names, InstantSource clock) {
        this.clock = clock;
        this.client = FeedClient.create(config, manner.userAgent(), new SslContextFactory.Client());
        client.setMaxConnectionsPerDestination(manner.perHost());
        client.setSocketAddressResolver(new GuardedResolver(names, AddressGuard.of(config), client.getExecutor()));
        FeedClient.start(client);
    }

    /** How it presents itself, and how often at once to one host and port. */
    record Manner(String userAgent, int perHost) {}

    /**
     * One request.
     *
     * @param fields header fields, Content-Type among them if there is a body
     * @param body sent as it is; not to be written to while the call lasts
     * @param time most time for all of it
     * @param limit most bytes of the answer's body that are kept
     */
    @SuppressWarnings("ArrayRecordComponent") // one document shared by all who are sent it: neither copied nor compared
    public record Call(String method, URI url, Map<String, String> fields, byte[] body, Duration time, int limit) {

        /** A GET without further fields. */
        public static Call get(URI url, Duration time, int limit) {
            return new Call("GET", url, Map.of(), new byte[0], time, limit);
        }
    }

    /** What came of a call. */
    public sealed interface Outcome {}

    /**
     * There was a response.
     *
     * @param body its beginning, raw
     * @param whole whether that is all of it
     * @param location where a redirect points to
     * @param retryAfter how long the server asked to wait, never negative
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on once
    public record Answered(
            int status, byte[] body, boolean whole, Optional<URI> location, Optional<Duration> retryAfter)
            implements Outcome {

        /** Whether the status is 2xx. */
        public boolean succeeded() {
            return status >= 200 && status < 300;
        }
    }

    /**
     * There was none.
     *
     * @param text one English sentence
     * @param refused whether we would not go there at all; trying again will not help
     */
    public record Failed(String text, boolean refused) implements Outcome {}

    /** Sends a request; the future never fails. A connection that broke before it was answered is replaced once: it may have been kept alive too long. */
    public CompletableFuture<Outcome> send(Call call) {
        return attempt(call)
                .thenCompose(first -> first.stale() ? attempt(call) : CompletableFuture.completedFuture(first))
                .thenApply(Attempt::outcome);
    }

    /** For work that goes with calls, such as making them ready. */
    public Executor executor() {
        return client.getExecutor();
    }

    @Override
    public void close() {
        FeedClient.stop(client);
    }

    /** @param stale whether a connection kept alive turned out to be no more */
    private record Attempt(Outcome outcome, boolean stale) {}

    private CompletableFuture<Attempt> attempt(Call call) {
        Request request;
        try {
            request = client.newRequest(call.url()).method(call.method());
        } catch (IllegalArgumentException e) {
            Failed failed = new Failed("Not an address to go to: " + call.url(), true);
            return CompletableFuture.completedFuture(new Attempt(failed, false));
        }
        request.headers(fields -> call.fields().forEach(fields::put))
                .timeout(Math.max(1, call.time().toMillis()), TimeUnit.MILLISECONDS);
        if (call.body().length > 0) {
            request.body(new ByteBufferRequestContent(
                    call.fields().getOrDefault("Content-Type", "application/octet-stream"),
                    ByteBuffer.wrap(call.body())));
        }
        Collector collector = new Collector(call);
        request.send(collector);
        return collector.attempt;
    }

    private final class Collector implements Response.Listener {
        private final Call call;
        private final CompletableFuture<Attempt> attempt = new CompletableFuture<>();
        private final ByteArrayOutputStream body = new ByteArrayOutputStream(0);
        private boolean begun;
        private boolean headRead;

        Collector(Call call) {
            this.call = call;
        }

        @Override
        public void onBegin(Response response) {
            begun = true;
        }

        @Override
        public void onHeaders(Response response) {
            headRead = true;
        }

        @Override
        public void onContent(Response response, ByteBuffer content) {
            int room = call.limit() - body.size();
            byte[] more = BufferUtil.toArray(content);
            content.position(content.limit());
            body.write(more, 0, Math.min(room, more.length));
            if (more.length > room) {
                CompletableFuture<Boolean> unused =
                        response.abort(new ExchangeFailedException.BodyTooLargeException(call.limit()));
            }
        }

        @Override
        public void onComplete(Result result) {
            Response response = result.getResponse();
            if (headRead && response.getStatus() >= 200) {
                ReplyFields fields = new ReplyFields(response.getHeaders());
                Answered answered = new Answered(
                        response.getStatus(),
                        body.toByteArray(),
                        !result.isFailed(),
                        fields.location(call.url()),
                        fields.retryAfter(clock.instant()));
                attempt.complete(new Attempt(answered, false));
            } else {
                attempt.complete(failure(result.getFailure()));
            }
        }

        private Attempt failure(@Nullable Throwable cause) {
            ExchangeFailedException failed = new ExchangeFailedException(cause, begun);
            FetchOutcome told = failed.outcome(call.url());
            Failed failure = new Failed(told.text(), told instanceof Refused);
            return new Attempt(failure, failed.connectionWasStale());
        }
    }
}
