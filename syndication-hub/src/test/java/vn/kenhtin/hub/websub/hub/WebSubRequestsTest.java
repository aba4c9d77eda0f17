package vn.kenhtin.hub.websub.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kenhtin.hub.article.Drafts;
import vn.kenhtin.hub.feed.Samples;
import vn.kenhtin.hub.ingest.fetch.FetchConfigs;
import vn.kenhtin.hub.platform.db.Database;
import vn.kenhtin.hub.platform.db.TestDatabase;
import vn.kenhtin.hub.websub.Signature;
import vn.kenhtin.hub.websub.WebSubConfigs;

/** What the hub refuses, and callbacks that mean no good. */
class WebSubRequestsTest {

    private static final String TOPIC = Samples.URIS.of("/feeds/all.rss").toString();

    private final Database database = TestDatabase.H2.open();
    private final Receiver receiver = new Receiver();
    private HubNode node = node();

    private HubNode node(String... settings) {
        return new HubNode(database, WebSubConfigs.with(settings), FetchConfigs.with(), InstantSource.system()).start();
    }

    @AfterEach
    void close() {
        node.close();
        receiver.close();
        database.close();
    }

    private long count(String table) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("select count(*) from " + table)
                        .mapTo(Long.class)
                        .one());
    }

    private static void refused(HttpResponse<String> answer, int status, String reason) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain"));
        assertThat(answer.body()).contains(reason);
    }

    @Test
    void a_mode_is_needed() {
        refused(node.post("hub.topic", TOPIC), 400, "hub.mode is missing");
        refused(node.post("hub.mode", "dance"), 400, "hub.mode must be");
    }

    @Test
    void a_field_that_stands_there_twice_is_a_mistake() {
        refused(
                node.subscribe(TOPIC, receiver.url("/a"), "hub.callback", receiver.url("/b")),
                400,
                "hub.callback stands there more than once");
    }

    @Test
    void unknown_fields_are_ignored() {
        assertThat(node.subscribe(TOPIC, receiver.url("/a"), "foo", "bar", "hub.foo", "1")
                        .statusCode())
                .isEqualTo(202);
        await().until(() -> count("websub_subscription") == 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://other.example/feeds/all.rss",
                "https://tin.example.vn/feeds/all.rss?limit=50",
                "https://tin.example.vn/feeds/all.rss?utm_source=x",
                "https://tin.example.vn/feeds.opml",
                "https://tin.example.vn/feeds/",
                "https://tin.example.vn.evil.example/feeds/all.rss",
                "all.rss"
            })
    void only_the_own_urls_of_our_feeds_are_topics(String topic) {
        refused(node.subscribe(topic, receiver.url("/a")), 404, "hub.topic is not the address");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://10.1.2.3/cb",
                "http://169.254.169.254/latest/meta-data/",
                "http://[fd00::1]/cb",
                "http://100.64.0.1/cb",
                "http://0x7f000001/cb",
                "http://2130706433/cb"
            })
    void callbacks_on_addresses_that_are_not_public_are_refused(String callback) {
        refused(node.subscribe(TOPIC, callback), 400, "hub.callback is not on the public internet");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://a.example/cb", "/cb", "http://", "http://user:pw@a.example/", "javascript:alert(1)"})
    void what_is_no_http_url_is_no_callback(String callback) {
        refused(node.subscribe(TOPIC, callback), 400, "hub.callback cannot be called");
    }

    @Test
    void callbacks_on_the_hub_itself_are_refused_unless_allowed() {
        node.close();
        node = new HubNode(
                database, WebSubConfigs.with(), FetchConfigs.with("allow", "192.0.2.0/24"), InstantSource.system());
        refused(node.subscribe(TOPIC, receiver.url("/cb")), 400, "not on the public internet");
        refused(node.subscribe(TOPIC, "http://localhost/cb"), 400, "not on the public internet");
    }

    @Test
    void a_secret_of_200_bytes_is_too_long_and_one_of_199_is_not() {
        refused(
                node.subscribe(TOPIC, receiver.url("/a"), "hub.secret", "ă".repeat(100)),
                400,
                "shorter than 200 bytes");
        assertThat(node.subscribe(TOPIC, receiver.url("/a"), "hub.secret", "a" + "ă".repeat(99))
                        .statusCode())
                .isEqualTo(202);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ten", "-1", "1.5", "99999999999999999999"})
    void a_lease_is_a_whole_number_of_seconds(String lease) {
        refused(node.subscribe(TOPIC, receiver.url("/a"), "hub.lease_seconds", lease), 400, "hub.lease_seconds");
    }

    @Test
    void a_form_that_is_too_long_is_refused() {
        refused(node.subscribe(TOPIC, receiver.url("/a"), "padding", "x".repeat(40_000)), 413, "longer than");
    }

    @Test
    void a_badly_encoded_form_is_a_mistake() {
        refused(node.post("hub.mode%", "subscribe"), 400, "not encoded");
    }

    @Test
    void publishers_may_hasten_our_own_topics_only() {
        assertThat(node.post("hub.mode", "publish", "hub.url", TOPIC, "hub.url", TOPIC)
                        .statusCode())
                .isEqualTo(204);
        refused(node.post("hub.mode", "publish", "hub.url", "https://a.example/feed"), 404, "own feeds only");
        refused(node.post("hub.mode", "publish"), 400, "hub.url is missing");
    }

    @Test
    void a_wrong_challenge_does_not_subscribe() {
        receiver.answer(
                "/wrong",
                (exchange, parameters) ->
                        Receiver.reply(exchange, 200, parameters.getOrDefault("hub.challenge", "") + "\n"));
        node.subscribe(TOPIC, receiver.url("/wrong"));
        await().until(() -> receiver.questions().size() == 1 && count("websub_intent") == 0);
        assertThat(count("websub_subscription")).isZero();
    }

    @Test
    void a_right_challenge_with_a_wrong_status_does_not_subscribe() {
        receiver.answer(
                "/wrong",
                (exchange, parameters) -> Receiver.reply(exchange, 404, parameters.getOrDefault("hub.challenge", "")));
        node.subscribe(TOPIC, receiver.url("/wrong"));
        await().until(() -> receiver.questions().size() == 1 && count("websub_intent") == 0);
        assertThat(count("websub_subscription")).isZero();
    }

    @Test
    void an_endless_challenge_is_cut_off_and_does_not_subscribe() {
        AtomicBoolean cut = new AtomicBoolean();
        receiver.answer("/endless", (exchange, parameters) -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] begin = parameters.getOrDefault("hub.challenge", "").getBytes(StandardCharsets.US_ASCII);
            try (var body = exchange.getResponseBody()) {
                body.write(begin);
                for (int i = 0; i < 10_000; i++) {
                    body.write(new byte[10_000]);
                }
            } catch (IOException e) {
                cut.set(true);
            }
        });
        node.subscribe(TOPIC, receiver.url("/endless"));
        await().until(() -> cut.get() && count("websub_intent") == 0);
        assertThat(count("websub_subscription")).isZero();
    }

    @Test
    void a_redirecting_callback_is_not_followed() {
        receiver.answer("/redirect", (exchange, parameters) -> {
            exchange.getResponseHeaders().add("Location", receiver.url("/usual"));
            Receiver.reply(exchange, 302, parameters.getOrDefault("hub.challenge", ""));
        });
        node.subscribe(TOPIC, receiver.url("/redirect"));
        await().until(() -> receiver.questions().size() == 1 && count("websub_intent") == 0);
        assertThat(count("websub_subscription")).isZero();
    }

    @Test
    void a_host_has_only_so_many_subscriptions_and_may_renew_those() {
        node.close();
        node = node("subscriptions-per-host", "2");
        node.subscribe(TOPIC, receiver.url("/1"));
        node.subscribe(TOPIC, receiver.url("/2"));
        await().until(() -> count("websub_subscription") == 2);
        refused(node.subscribe(TOPIC, receiver.url("/3")), 403, "as many subscriptions");
        assertThat(node.subscribe(TOPIC, receiver.url("/2")).statusCode()).isEqualTo(202);
    }

    @Test
    void a_feed_has_only_so_many_subscriptions() {
        node.close();
        node = node("subscriptions-per-topic", "1");
        node.subscribe(TOPIC, receiver.url("/1"));
        await().until(() -> count("websub_subscription") == 1);
        refused(node.subscribe(TOPIC, receiver.url("/2")), 503, "as many subscriptions");
    }

    @Test
    void a_host_is_asked_only_so_often_in_a_minute() {
        node.close();
        node = node("requests-per-minute", "3");
        for (int i = 0; i < 3; i++) {
            assertThat(node.subscribe(TOPIC, receiver.url("/" + i)).statusCode())
                    .isEqualTo(202);
        }
        HttpResponse<String> answer = node.subscribe(TOPIC, receiver.url("/3"));
        refused(answer, 429, "Too many requests");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("60");
    }

    @Test
    void hosts_that_somebody_makes_up_in_his_domain_count_as_one() {
        node.close();
        node = node("requests-per-minute", "3");
        for (String host : List.of("a.example.org", "B.EXAMPLE.org", "example.org.")) {
            node.callFrom("198.51.100." + host.length());
            assertThat(node.subscribe(TOPIC, "http://" + host + "/cb").statusCode())
                    .isEqualTo(202);
        }
        node.callFrom("198.51.100.1");
        refused(node.subscribe(TOPIC, "http://c.d.example.org/"), 429, "for callbacks in example.org");
        assertThat(node.subscribe(TOPIC, "http://a.example.com/").statusCode()).isEqualTo(202);
    }

    @Test
    void a_caller_is_heard_only_so_often_in_a_minute_whatever_callbacks_he_names() {
        node.close();
        node = node("requests-per-minute", "2");
        node.callFrom("2001:db8:1:2::1");
        assertThat(node.subscribe(TOPIC, "http://a.example.org/").statusCode()).isEqualTo(202);
        node.callFrom("2001:db8:1:2::ffff");
        assertThat(node.subscribe(TOPIC, "http://a.example.net/").statusCode()).isEqualTo(202);
        refused(node.subscribe(TOPIC, "http://a.example.com/"), 429, "from your address");
        node.callFrom("2001:db8:1:3::1");
        assertThat(node.subscribe(TOPIC, "http://a.example.com/").statusCode()).isEqualTo(202);
    }

    @Test
    void the_last_request_of_a_callback_counts() {
        node.subscribe(TOPIC, receiver.url("/a"), "hub.secret", "first");
        await().until(() -> count("websub_subscription") == 1);
        node.subscribe(TOPIC, receiver.url("/a"), "hub.secret", "second");
        await().until(() -> receiver.questions().size() == 2 && count("websub_intent") == 0);
        node.publish(node.site("tinh"), Drafts.guid("a"));
        await().until(() -> receiver.pushed().size() == 1);
        Receiver.Pushed pushed = receiver.pushed().get(0);
        assertThat(Signature.verifies(pushed.signature(), pushed.body().getBytes(StandardCharsets.UTF_8), "second"))
                .isTrue();
    }
}
