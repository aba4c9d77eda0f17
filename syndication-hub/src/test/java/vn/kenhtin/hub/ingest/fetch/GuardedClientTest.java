package vn.kenhtin.hub.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.kenhtin.hub.ingest.fetch.GuardedClient.Answered;
import vn.kenhtin.hub.ingest.fetch.GuardedClient.Call;
import vn.kenhtin.hub.ingest.fetch.GuardedClient.Failed;
import vn.kenhtin.hub.ingest.fetch.GuardedClient.Manner;
import vn.kenhtin.hub.ingest.fetch.GuardedClient.Outcome;

class GuardedClientTest {

    private static final Duration SECONDS = Duration.ofSeconds(5);

    private final AtomicInteger requests = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            byte[] body = exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().add("Retry-After", "7");
            exchange.sendResponseHeaders(exchange.getRequestURI().getPath().equals("/busy") ? 503 : 200, 0);
            exchange.getResponseBody().write(body.length == 0 ? new byte[5000] : body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private GuardedClient client(String allow) {
        HostNames names = host -> InetAddress.getAllByName("127.0.0.1");
        return new GuardedClient(
                FetchConfigs.with("allow", allow), new Manner("test", 2), names, InstantSource.system());
    }

    private URI url(String path) {
        return URI.create("http://subscriber.example:" + server.getAddress().getPort() + path);
    }

    @Test
    void a_name_that_leads_to_a_private_address_is_not_gone_to() {
        try (GuardedClient client = client("192.0.2.0/24")) {
            Outcome outcome = client.send(Call.get(url("/"), SECONDS, 10)).join();
            assertThat(outcome).isInstanceOfSatisfying(Failed.class, failed -> {
                assertThat(failed.refused()).isTrue();
                assertThat(failed.text()).contains("not on the public internet");
            });
        }
        assertThat(requests).hasValue(0);
    }

    @Test
    void of_a_long_answer_only_the_beginning_is_kept() {
        try (GuardedClient client = client("127.0.0.0/8")) {
            Outcome outcome = client.send(Call.get(url("/"), SECONDS, 10)).join();
            assertThat(outcome).isInstanceOfSatisfying(Answered.class, answered -> {
                assertThat(answered.body()).hasSize(10);
                assertThat(answered.whole()).isFalse();
                assertThat(answered.succeeded()).isTrue();
            });
        }
    }

    @Test
    void a_body_arrives_as_it_was() {
        byte[] body = {1, 2, 3};
        try (GuardedClient client = client("127.0.0.0/8")) {
            Call call = new Call("POST", url("/"), Map.of("Content-Type", "text/plain"), body, SECONDS, 10);
            Outcome outcome = client.send(call).join();
            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            Answered.class,
                            answered -> assertThat(answered.body()).isEqualTo(body));
        }
    }

    @Test
    void a_server_may_ask_to_wait() {
        try (GuardedClient client = client("127.0.0.0/8")) {
            Outcome outcome = client.send(Call.get(url("/busy"), SECONDS, 0)).join();
            assertThat(outcome).isInstanceOfSatisfying(Answered.class, answered -> {
                assertThat(answered.status()).isEqualTo(503);
                assertThat(answered.retryAfter()).hasValue(Duration.ofSeconds(7));
            });
        }
    }
}
