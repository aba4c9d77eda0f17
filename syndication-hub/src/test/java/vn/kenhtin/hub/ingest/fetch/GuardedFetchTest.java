package vn.kenhtin.hub.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kenhtin.hub.ingest.fetch.FetchOutcome.Refused;

class GuardedFetchTest {

    private static FetchOutcome fetch(URI url, String allow, HostNames names) {
        FetchConfig config = FetchConfigs.with("allow", allow, "deadline", "PT1S");
        try (FeedFetcher fetcher = new FeedFetcher(
                config,
                "KenhTin/test",
                InstantSource.system(),
                new FeedFetcher.Network(names, new SslContextFactory.Client()))) {
            return fetcher.fetch(FetchRequest.first(url));
        }
    }

    private static InetAddress[] addresses(String... literals) throws UnknownHostException {
        InetAddress[] addresses = new InetAddress[literals.length];
        for (int i = 0; i < literals.length; i++) {
            addresses[i] = InetAddress.getByName(literals[i]);
        }
        return addresses;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:%d/",
                "http://localhost:%d/",
                "http://[::1]:%d/",
                "http://[::ffff:127.0.0.1]:%d/",
                "http://0.0.0.0:%d/",
                "http://[::]:%d/",
                "http://2130706433:%d/",
                "http://0x7f000001:%d/",
                "http://0177.0.0.1:%d/",
                "http://127.1:%d/",
                "http://127.0.0.1.:%d/"
            })
    void loopback_in_any_disguise_is_refused_without_a_connection(String url) throws Exception {
        try (RawServer server = RawServer.saying("HTTP/1.1 200 OK\r\n\r\n<rss/>")) {
            URI target = URI.create(
                    String.format(java.util.Locale.ROOT, url, server.uri().getPort()));
            assertThat(fetch(target, "", InetAddress::getAllByName)).isInstanceOf(Refused.class);
            assertThat(server.connections()).isZero();
        }
    }

    @Test
    void a_name_that_the_dns_sends_to_a_private_address_is_refused() {
        FetchOutcome outcome =
                fetch(URI.create("http://portal.example/"), "", host -> addresses("10.1.2.3", "fd00::1"));
        assertThat(outcome).isInstanceOf(Refused.class);
    }

    @Test
    void an_answer_of_the_dns_that_turns_private_after_a_check_is_of_no_use() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        try (RawServer server = RawServer.saying("HTTP/1.1 200 OK\r\n\r\n<rss/>")) {
            HostNames rebinding = host -> addresses(asked.getAndIncrement() == 0 ? "127.0.0.2" : "127.0.0.1");
            URI url = URI.create("http://portal.example:" + server.uri().getPort() + "/");
            // 127.0.0.2 stands for the public address; nothing answers there, on whatever network this runs
            assertThat(fetch(url, "127.0.0.2/32", rebinding).code()).isEqualTo("connection");
            assertThat(fetch(url, "127.0.0.2/32", rebinding)).isInstanceOf(Refused.class);
            assertThat(server.connections()).isZero();
        }
    }

    @Test
    void of_mixed_addresses_only_the_permitted_one_is_connected_to() throws Exception {
        try (RawServer server = RawServer.saying("HTTP/1.1 200 OK\r\n\r\n<rss/>")) {
            URI url = URI.create("http://portal.example:" + server.uri().getPort() + "/");
            assertThat(fetch(url, "127.0.0.1", host -> addresses("10.0.0.1", "127.0.0.1"))
                            .code())
                    .isEqualTo("fetched");
        }
    }

    @Test
    void configuration_lets_single_ranges_through() throws Exception {
        try (RawServer server = RawServer.saying("HTTP/1.1 200 OK\r\n\r\n<rss/>")) {
            assertThat(fetch(server.uri(), "127.0.0.1/32", InetAddress::getAllByName)
                            .code())
                    .isEqualTo("fetched");
        }
    }

    @Test
    void a_name_without_address_is_a_dns_failure() {
        FetchOutcome outcome = fetch(URI.create("http://portal.example/"), "", host -> {
            throw new UnknownHostException(host);
        });
        assertThat(outcome.code()).isEqualTo("dns");
    }

    @Test
    void a_dns_that_never_answers_ends_at_the_deadline() {
        CountDownLatch never = new CountDownLatch(1);
        FetchOutcome outcome = fetch(URI.create("http://portal.example/"), "", host -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw new UnknownHostException(host);
        });
        assertThat(outcome.code()).isEqualTo("timeout");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"file:///etc/passwd", "ftp://example.org/", "feed://example.org/", "/relative", "mailto:a@b.vn"})
    void only_http_and_https_are_fetched(String url) {
        assertThat(fetch(URI.create(url), "", InetAddress::getAllByName)).isInstanceOf(Refused.class);
    }
}
