package vn.kenhtin.magnolia.hub;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.magnolia.settings.HubSettings;

/**
 * Speaks HTTP to the hub. A call takes at most the configured request time-out, body included, and reads at most
 * {@value #LARGEST} bytes. Redirects are not followed, since the key must not travel. Calls are
 * for one thread; any thread may close it.
 */
public final class HubClient implements AutoCloseable {

    static final int LARGEST = 8 * 1024 * 1024;

    private final HttpClient http;
    private final HubSettings settings;
    private final String key;
    private volatile @Nullable CompletableFuture<?> underWay;
    private volatile boolean closed;

    /** A client that shows {@code key} to the hub; with an empty key it shows none. */
    public HubClient(HubSettings settings, String key) {
        this.settings = settings;
        this.key = key;
        this.http = HttpClient.newBuilder()
                .connectTimeout(settings.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** Tells the hub that this site's source has something new; an IOException if it could not be reached in time. */
    public PingOutcome ping() throws IOException {
        String path = "/api/v1/sources/" + encoded(settings.getSource()) + "/ping";
        return new PingOutcome(send(request(path).POST(HttpRequest.BodyPublishers.noBody())));
    }

    HubAnswer get(String path) throws IOException {
        return send(request(path).GET());
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private HttpRequest.Builder request(String path) throws IOException {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(settings.getUrl() + path))
                    .timeout(settings.requestTimeout())
                    .header("Accept", "application/json");
            return key.isEmpty() ? request : request.header("Authorization", "Bearer " + key);
        } catch (IllegalArgumentException e) {
            throw new IOException("hub.url or the key cannot be used in a request", e);
        }
    }

    /** Ends what is under way; every later call fails at once. */
    @Override
    public void close() {
        closed = true;
        CompletableFuture<?> response = underWay;
        if (response != null) {
            response.cancel(true);
        }
    }

    private HubAnswer send(HttpRequest.Builder request) throws IOException {
        if (closed) {
            throw new InterruptedIOException("the connection to the hub is closed");
        }
        // the request's own time-out ends with the headers; this one holds for a body that drips in as well
        CompletableFuture<HttpResponse<byte[]>> response =
                http.sendAsync(request.build(), head -> new CappedBody(LARGEST));
        underWay = response;
        try {
            return new HubAnswer(response.get(settings.requestTimeout().toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            response.cancel(true);
            throw new IOException("the hub did not answer within " + settings.requestTimeout(), e);
        } catch (CancellationException closing) {
            throw new InterruptedIOException("the connection to the hub was closed");
        } catch (ExecutionException e) {
            throw new IOException("the hub could not be reached: " + e.getCause(), e);
        } catch (InterruptedException e) {
            response.cancel(true);
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped while waiting for the hub");
        } finally {
            underWay = null;
        }
    }
}
