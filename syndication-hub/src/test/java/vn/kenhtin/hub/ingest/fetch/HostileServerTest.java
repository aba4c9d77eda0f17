package vn.kenhtin.hub.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kenhtin.hub.ingest.fetch.FetchOutcome.Fetched;
import vn.kenhtin.hub.ingest.fetch.FetchOutcome.TooLarge;
import vn.kenhtin.hub.ingest.fetch.FetchOutcome.Unreachable;
import vn.kenhtin.hub.ingest.fetch.FetchOutcome.Unreachable.Reason;

class HostileServerTest {

    /** Far more than the fetcher's own deadline of one second: only a hang reaches it. */
    private static final Duration HANG = Duration.ofSeconds(20);

    private final FeedFetcher fetcher = new FeedFetcher(
            FetchConfigs.with("deadline", "PT1S", "max-body", "100000"), "KenhTin/test", InstantSource.system());

    @AfterEach
    void closeFetcher() {
        fetcher.close();
    }

    private FetchOutcome fetch(URI url) {
        return assertTimeoutPreemptively(HANG, () -> fetcher.fetch(FetchRequest.first(url)));
    }

    private static void assertUnreachable(FetchOutcome outcome, Reason reason) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Unreachable.class,
                        unreachable -> assertThat(unreachable.reason())
                                .as(unreachable.text())
                                .isEqualTo(reason));
    }

    @Test
    void a_body_that_drips_for_ever_ends_at_the_deadline() throws Exception {
        RawServer[] self = new RawServer[1];
        try (RawServer server = new RawServer((out, socket) -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            while (self[0].pause(20)) {
                out.write('x');
                out.flush();
            }
        })) {
            self[0] = server;
            assertUnreachable(fetch(server.uri()), Reason.TIMEOUT);
        }
    }

    @Test
    void headers_that_drip_for_ever_end_at_the_deadline() throws Exception {
        RawServer[] self = new RawServer[1];
        try (RawServer server = new RawServer((out, socket) -> {
            out.write("HTTP/1.1 200 OK\r\nX-Slow: ".getBytes(StandardCharsets.US_ASCII));
            while (self[0].pause(20)) {
                out.write('x');
                out.flush();
            }
        })) {
            self[0] = server;
            assertUnreachable(fetch(server.uri()), Reason.TIMEOUT);
        }
    }

    @Test
    void a_server_that_accepts_and_says_nothing_ends_at_the_deadline() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            assertUnreachable(fetch(URI.create("http://127.0.0.1:" + silent.getLocalPort() + "/")), Reason.TIMEOUT);
        }
    }

    @Test
    void endless_headers_are_too_large() throws Exception {
        RawServer[] self = new RawServer[1];
        try (RawServer server = new RawServer((out, socket) -> {
            out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; self[0].pause(0); i++) {
                out.write(("X-" + i + ": " + "y".repeat(500) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            }
        })) {
            self[0] = server;
            assertThat(fetch(server.uri())).isInstanceOf(TooLarge.class);
        }
    }

    @Test
    void one_endless_header_line_is_too_large() throws Exception {
        RawServer[] self = new RawServer[1];
        try (RawServer server = new RawServer((out, socket) -> {
            out.write("HTTP/1.1 301 Moved\r\nLocation: http://".getBytes(StandardCharsets.US_ASCII));
            while (self[0].pause(0)) {
                out.write("y".repeat(1000).getBytes(StandardCharsets.US_ASCII));
            }
        })) {
            self[0] = server;
            assertThat(fetch(server.uri())).isInstanceOf(TooLarge.class);
        }
    }

    @Test
    void an_endless_body_is_too_large() throws Exception {
        RawServer[] self = new RawServer[1];
        try (RawServer server = new RawServer((out, socket) -> {
            out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            while (self[0].pause(0)) {
                out.write(new byte[4096]);
            }
        })) {
            self[0] = server;
            assertThat(fetch(server.uri())).isInstanceOf(TooLarge.class);
        }
    }

    @Test
    void an_announced_length_beyond_the_limit_is_too_large_before_the_body_comes() throws Exception {
        try (RawServer server = new RawServer((out, socket) -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 100001\r\n\r\nx".getBytes(StandardCharsets.US_ASCII));
            out.flush();
            socket.getInputStream().read();
        })) {
            assertThat(fetch(server.uri())).isInstanceOf(TooLarge.class);
        }
    }

    @Test
    void a_body_shorter_than_announced_is_not_taken_for_whole() throws Exception {
        try (RawServer server = RawServer.saying("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n<rss>")) {
            assertUnreachable(fetch(server.uri()), Reason.PROTOCOL);
        }
    }

    @Test
    void what_follows_the_announced_length_reaches_neither_this_answer_nor_the_next() throws Exception {
        try (RawServer server = new RawServer((out, socket) -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nfeedHTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nevil"
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            socket.getInputStream().read();
        })) {
            for (int i = 0; i < 3; i++) {
                assertThat(fetch(server.uri()))
                        .isInstanceOfSatisfying(
                                Fetched.class,
                                fetched -> assertThat(fetched.body())
                                        .asString(StandardCharsets.US_ASCII)
                                        .isEqualTo("feed"));
            }
        }
    }

    @Test
    void a_reset_in_the_middle_of_the_body_is_a_failed_connection() throws Exception {
        try (RawServer server = new RawServer((out, socket) -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n<rss>".getBytes(StandardCharsets.US_ASCII));
            out.flush();
            socket.setSoLinger(true, 0);
        })) {
            assertThat(fetch(server.uri()))
                    .isInstanceOfSatisfying(
                            Unreachable.class,
                            unreachable -> assertThat(unreachable.reason()).isIn(Reason.CONNECTION, Reason.PROTOCOL));
        }
    }

    @Test
    void nobody_listening_is_a_failed_connection() throws Exception {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        assertUnreachable(fetch(URI.create("http://127.0.0.1:" + port + "/")), Reason.CONNECTION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html>an answer in HTTP/0.9</html>",
                "SSH-2.0-OpenSSH_9.2p1\r\n",
                "HTTP/1.1 twohundred OK\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n<rss>\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffff\r\n<rss>\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n<rss>garbage\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n<rss>\r\n",
                "HTTP/1.1 200 OK\r\nContent-Encoding: zstd\r\nContent-Length: 4\r\n\r\nabcd",
                "HTTP/1.1 200 OK\r\nContent-Encoding: br\r\nContent-Length: 6\r\n\r\nnobrot",
                "HTTP/1.1 304 Not Modified\r\n\r\n",
                "HTTP/1.1 302 Found\r\n\r\n",
                ""
            })
    void what_is_not_the_http_we_asked_for_is_a_protocol_failure(String response) throws Exception {
        try (RawServer server = RawServer.saying(response)) {
            assertUnreachable(fetch(server.uri()), Reason.PROTOCOL);
        }
    }

    @Test
    void early_hints_and_continues_before_the_answer_are_passed_over() throws Exception {
        try (RawServer server = RawServer.saying(
                "HTTP/1.1 103 Early Hints\r\nLink: </a>; rel=preload\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nfeed")) {
            assertThat(fetch(server.uri())).isInstanceOf(Fetched.class);
        }
    }

    @Test
    void endless_early_hints_end_in_an_outcome() throws Exception {
        RawServer[] self = new RawServer[1];
        try (RawServer server = new RawServer((out, socket) -> {
            while (self[0].pause(0)) {
                out.write("HTTP/1.1 103 Early Hints\r\nLink: </a>; rel=preload\r\n\r\n"
                        .getBytes(StandardCharsets.US_ASCII));
            }
        })) {
            self[0] = server;
            assertThat(fetch(server.uri()).code()).isIn("timeout", "protocol", "too-large");
        }
    }

    @Test
    void a_status_is_known_even_when_its_error_page_never_ends() throws Exception {
        RawServer[] self = new RawServer[1];
        try (RawServer server = new RawServer((out, socket) -> {
            out.write("HTTP/1.1 404 Not Found\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            while (self[0].pause(0)) {
                out.write(new byte[4096]);
            }
        })) {
            self[0] = server;
            assertUnreachable(fetch(server.uri()), Reason.NOT_FOUND);
        }
    }

    @Test
    void old_servers_that_end_lines_with_lf_alone_are_understood() throws Exception {
        try (RawServer server = RawServer.saying("HTTP/1.0 200 OK\nContent-Type: text/xml\n\n<rss/>")) {
            assertThat(fetch(server.uri()))
                    .isInstanceOfSatisfying(
                            Fetched.class,
                            fetched -> assertThat(fetched.head().contentType()).isEqualTo("text/xml"));
        }
    }

    @Test
    void no_text_of_an_outcome_shows_a_class_name_or_stack() throws Exception {
        try (RawServer server = RawServer.saying("junk\r\n\r\n")) {
            assertThat(fetch(server.uri()).text().toLowerCase(Locale.ROOT))
                    .doesNotContain("exception", "org.eclipse", "\tat ");
        }
    }
}
