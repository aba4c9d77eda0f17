package vn.kenhtin.hub.ingest.fetch;

import java.time.Duration;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.ProxyAuthenticationProtocolHandler;
import org.eclipse.jetty.client.WWWAuthenticationProtocolHandler;
import org.eclipse.jetty.client.transport.HttpClientTransportOverHTTP;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.HttpCompliance.Violation;
import org.eclipse.jetty.http.HttpCookieStore;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.ClientConnector;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Sets up the Jetty client so that it does nothing by itself: no redirects, cookies, authentication or decoding. */
final class FeedClient {

    /** Longest wait for one connection; most of the deadline stays for a second address. */
    private static final Duration CONNECT = Duration.ofSeconds(10);

    /** Old servers end lines with a bare LF or repeat a Content-Length; one connection serves us alone, so that is harmless. */
    private static final HttpCompliance AS_FOUND_IN_THE_WILD = HttpCompliance.RFC9110.with(
            "feeds",
            Violation.LF_HEADER_TERMINATION,
            Violation.LF_CHUNK_TERMINATION,
            Violation.WHITESPACE_AFTER_FIELD_NAME,
            Violation.MULTILINE_FIELD_VALUE,
            Violation.TRANSFER_ENCODING_WITH_CONTENT_LENGTH);

    private FeedClient() {}

    static HttpClient create(FetchConfig config, String userAgent, SslContextFactory.Client tls) {
        QueuedThreadPool threads = new QueuedThreadPool(config.connections() * 2 + 8, 2);
        threads.setName("fetch");
        threads.setDaemon(true);
        ClientConnector connector = new ClientConnector();
        connector.setSelectors(1);
        connector.setSslContextFactory(tls);
        HttpClient client = new HttpClient(new HttpClientTransportOverHTTP(connector));
        client.setExecutor(threads);
        client.setFollowRedirects(false);
        client.setHttpCookieStore(new HttpCookieStore.Empty());
        client.setHttpCompliance(AS_FOUND_IN_THE_WILD);
        client.setUserAgentField(new HttpField(HttpHeader.USER_AGENT, userAgent));
        client.setMaxResponseHeadersSize(config.maxHeaders());
        client.setMaxConnectionsPerDestination(config.connections());
        client.setConnectTimeout(Math.min(CONNECT.toMillis(), config.deadline().toMillis()));
        client.setIdleTimeout(config.deadline().toMillis());
        client.setDestinationIdleTimeout(config.deadline().toMillis() * 4);
        return client;
    }

    static void start(HttpClient client) {
        try {
            client.start();
        } catch (Exception e) {
            throw new IllegalStateException("The HTTP client does not start", e);
        }
        client.getProtocolHandlers().remove(WWWAuthenticationProtocolHandler.NAME);
        client.getProtocolHandlers().remove(ProxyAuthenticationProtocolHandler.NAME);
        client.getContentDecoderFactories().clear();
    }

    static void stop(HttpClient client) {
        try {
            client.stop();
        } catch (Exception e) {
            throw new IllegalStateException("The HTTP client does not stop", e);
        }
    }
}
