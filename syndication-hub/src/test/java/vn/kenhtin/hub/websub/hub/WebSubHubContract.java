package vn.kenhtin.hub.websub.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.kenhtin.hub.article.Drafts;
import vn.kenhtin.hub.feed.Samples;
import vn.kenhtin.hub.ingest.fetch.FetchConfigs;
import vn.kenhtin.hub.platform.db.Database;
import vn.kenhtin.hub.platform.db.TestDatabase;
import vn.kenhtin.hub.site.Site;
import vn.kenhtin.hub.websub.Signature;
import vn.kenhtin.hub.websub.WebSubConfig;
import vn.kenhtin.hub.websub.WebSubConfigs;

/** The hub against real subscribers, on both databases. */
abstract class WebSubHubContract {

    private static final String PATH = "/feeds/sites/tinh.atom";
    private static final String TOPIC = Samples.URIS.of(PATH).toString();

    private final TestDatabase kind;
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
    private final InstantSource clock = () -> InstantSource.system().instant().plus(ahead.get());
    private final Receiver receiver = new Receiver();
    private Database database;
    private HubNode node;
    private Site site;

    WebSubHubContract(TestDatabase kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() {
        database = kind.open();
        node = node(WebSubConfigs.with("timeout", "5s"));
        site = node.site("tinh");
        node.publish(site, Drafts.guid("a").title("Bài A"));
        node.start();
    }

    @AfterEach
    void close() {
        node.close();
        receiver.close();
        database.close();
    }

    private HubNode node(WebSubConfig config) {
        return new HubNode(database, config, FetchConfigs.with(), clock);
    }

    private void subscribed(String path, String... more) {
        long before = subscriptions();
        assertThat(node.subscribe(TOPIC, receiver.url(path), more).statusCode()).isEqualTo(202);
        await().until(() -> subscriptions() == before + 1 && intents() == 0);
    }

    private long subscriptions() {
        return count("websub_subscription");
    }

    private long intents() {
        return count("websub_intent");
    }

    private long owed() {
        return count("websub_delivery");
    }

    private long count(String table) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("select count(*) from " + table)
                        .mapTo(Long.class)
                        .one());
    }

    private String problem() {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("select coalesce(problem, '') from websub_subscription")
                        .mapTo(String.class)
                        .one());
    }

    @Test
    void a_callback_is_asked_with_its_own_query_kept_before_it_is_subscribed() {
        subscribed("/callback?user=1&x=%C3%A1", "hub.lease_seconds", "864000");
        Map<String, String> question = receiver.questions().get(0);
        assertThat(question)
                .containsEntry("user", "1")
                .containsEntry("x", "á")
                .containsEntry("hub.mode", "subscribe")
                .containsEntry("hub.topic", TOPIC)
                .containsEntry("hub.lease_seconds", "864000");
        assertThat(question.get("hub.challenge")).hasSizeGreaterThan(20);
    }

    @Test
    void a_change_is_pushed_as_the_whole_feed_with_its_type_and_links() {
        subscribed("/callback");
        node.publish(site, Drafts.guid("b").title("Bài B"));
        await().until(() -> receiver.pushed().size() == 1);
        Receiver.Pushed pushed = receiver.pushed().get(0);
        assertThat(pushed.body()).isEqualTo(node.feed(PATH)).contains("Bài A", "Bài B");
        assertThat(pushed.fields())
                .containsEntry("content-type", "application/atom+xml; charset=utf-8")
                .hasEntrySatisfying(
                        "link",
                        links -> assertThat(links)
                                .startsWith(
                                        "<" + TOPIC + ">; rel=\"self\", <https://tin.example.vn/websub>; rel=\"hub\""))
                .doesNotContainKey("x-hub-signature");
        await().until(() -> owed() == 0);
    }

    @Test
    void a_withdrawal_is_pushed_too() {
        subscribed("/callback");
        node.articles.withdrawByGuid(7, List.of("a"));
        await().until(() -> receiver.pushed().size() == 1);
        assertThat(receiver.pushed().get(0).body()).contains("deleted-entry").doesNotContain("Bài A");
    }

    @Test
    void a_json_feed_is_pushed_as_json() {
        String topic = Samples.URIS.of("/feeds/all.json").toString();
        assertThat(node.subscribe(topic, receiver.url("/callback")).statusCode())
                .isEqualTo(202);
        await().until(() -> subscriptions() == 1);
        node.publish(site, Drafts.guid("b").title("Bài B"));
        await().until(() -> receiver.pushed().size() == 1);
        assertThat(receiver.pushed().get(0).fields())
                .containsEntry("content-type", "application/feed+json; charset=utf-8");
    }

    @Test
    void what_is_pushed_is_signed_with_the_subscriptions_secret() {
        subscribed("/callback", "hub.secret", "rất bí mật");
        node.publish(site, Drafts.guid("b"));
        await().until(() -> receiver.pushed().size() == 1);
        Receiver.Pushed pushed = receiver.pushed().get(0);
        String signature = pushed.signature();
        assertThat(signature).startsWith("sha256=");
        assertThat(Signature.verifies(signature, pushed.body().getBytes(StandardCharsets.UTF_8), "rất bí mật"))
                .isTrue();
    }

    @Test
    void a_change_elsewhere_is_not_pushed() {
        subscribed("/callback");
        node.publish(node.site("khac"), Drafts.guid("k"));
        node.publish(site, Drafts.guid("b").title("Bài B"));
        await().until(() -> receiver.pushed().size() == 1 && owed() == 0);
        assertThat(receiver.pushed().get(0).body()).contains("Bài B");
    }

    @Test
    void asking_again_renews_the_lease_of_the_same_subscription() {
        subscribed("/callback", "hub.lease_seconds", "3600");
        ahead.set(Duration.ofMinutes(50));
        node.subscribe(TOPIC, receiver.url("/callback"), "hub.lease_seconds", "3600");
        await().until(() -> receiver.questions().size() == 2 && intents() == 0);
        assertThat(subscriptions()).isEqualTo(1);
        ahead.set(Duration.ofMinutes(70));
        node.publish(site, Drafts.guid("b"));
        await().until(() -> receiver.pushed().size() == 1);
    }

    @Test
    void a_lease_that_ran_out_ends_the_subscription() {
        subscribed("/callback", "hub.lease_seconds", "3600");
        ahead.set(Duration.ofMinutes(61));
        await().until(() -> subscriptions() == 0);
    }

    @Test
    void leases_stay_within_their_limits() {
        subscribed("/short", "hub.lease_seconds", "5");
        subscribed("/long", "hub.lease_seconds", "999999999999");
        assertThat(receiver.questions())
                .extracting(question -> question.get("hub.lease_seconds"))
                .containsExactly("3600", "2592000");
    }

    @Test
    void leaving_is_confirmed_by_the_callback() {
        subscribed("/callback");
        assertThat(node.post("hub.mode", "unsubscribe", "hub.topic", TOPIC, "hub.callback", receiver.url("/callback"))
                        .statusCode())
                .isEqualTo(202);
        await().until(() -> subscriptions() == 0);
        assertThat(receiver.questions().get(1)).containsEntry("hub.mode", "unsubscribe");
    }

    @Test
    void somebody_else_cannot_end_a_subscription() {
        receiver.answer("/callback", (exchange, parameters) -> {
            if ("unsubscribe".equals(parameters.get("hub.mode"))) {
                Receiver.reply(exchange, 404, "");
            } else {
                Receiver.confirm(exchange, parameters);
            }
        });
        subscribed("/callback");
        node.post("hub.mode", "unsubscribe", "hub.topic", TOPIC, "hub.callback", receiver.url("/callback"));
        await().until(() -> receiver.questions().size() == 2 && intents() == 0);
        assertThat(subscriptions()).isEqualTo(1);
    }

    @Test
    void a_feed_that_was_never_there_is_denied_with_a_reason() {
        String topic = Samples.URIS.of("/feeds/sites/nowhere.rss").toString();
        assertThat(node.subscribe(topic, receiver.url("/callback")).statusCode())
                .isEqualTo(202);
        await().until(() -> receiver.questions().size() == 1 && intents() == 0);
        assertThat(receiver.questions().get(0))
                .containsEntry("hub.mode", "denied")
                .containsEntry("hub.topic", topic)
                .containsEntry("hub.reason", "There is no such feed");
        assertThat(subscriptions()).isZero();
    }

    @Test
    void subscribers_of_a_site_that_closes_are_told_and_gone() {
        subscribed("/callback");
        node.sites.close(site.slug());
        await().until(() -> receiver.questions().size() == 2 && subscriptions() == 0);
        assertThat(receiver.questions().get(1)).containsEntry("hub.mode", "denied");
    }

    @Test
    void an_operator_sees_who_is_subscribed_and_what_went_wrong_but_no_callback() {
        receiver.answerPushes("/callback", 500);
        subscribed("/callback", "hub.secret", "bí mật");
        node.publish(site, Drafts.guid("b"));
        await().until(() -> problem().contains("500"));
        JsonNode listing = node.listing("");
        assertThat(listing.at("/total").asInt()).isEqualTo(1);
        JsonNode subscription = listing.at("/subscriptions/0");
        assertThat(subscription.at("/topic").asText()).isEqualTo(TOPIC);
        assertThat(subscription.at("/domain").asText()).isEqualTo("127.0.0.1");
        assertThat(subscription.at("/signed").asBoolean()).isTrue();
        assertThat(subscription.at("/failures").asInt()).isEqualTo(1);
        assertThat(subscription.at("/problem").asText()).isEqualTo("The callback answered 500");
        assertThat(Instant.parse(subscription.at("/owed").asText())).isBefore(clock.instant());
        assertThat(listing.toString()).doesNotContain("/callback", "bí mật");
        assertThat(node.listing("?after=" + subscription.at("/id").asLong()).at("/subscriptions"))
                .isEmpty();
    }

    @Test
    void an_answer_410_ends_the_subscription() {
        receiver.answerPushes("/callback", 410);
        subscribed("/callback");
        node.publish(site, Drafts.guid("b"));
        await().until(() -> subscriptions() == 0);
        assertThat(owed()).isZero();
    }

    @Test
    void a_redirect_is_not_followed_and_counts_as_a_failure() {
        receiver.answer("/callback", (exchange, parameters) -> {
            if (exchange.getRequestMethod().equals("GET")) {
                Receiver.confirm(exchange, parameters);
            } else {
                exchange.getResponseHeaders().add("Location", receiver.url("/elsewhere"));
                Receiver.reply(exchange, 307, "");
            }
        });
        subscribed("/callback");
        node.publish(site, Drafts.guid("b"));
        await().until(() -> !problem().isEmpty());
        assertThat(problem()).isEqualTo("The callback answered 307");
        assertThat(receiver.pushed("/elsewhere")).isEmpty();
        assertThat(owed()).isEqualTo(1);
    }

    @Test
    void what_failed_is_tried_again_and_then_carries_the_newest_content() {
        receiver.answerPushes("/callback", 500, 204);
        subscribed("/callback");
        node.publish(site, Drafts.guid("b").title("Bài B"));
        await().until(() -> problem().contains("500"));
        node.publish(site, Drafts.guid("c").title("Bài C"));
        ahead.set(Duration.ofSeconds(10));
        await().until(() -> receiver.pushed().size() == 2 && owed() == 0);
        assertThat(receiver.pushed().get(1).body()).contains("Bài B", "Bài C");
    }

    @Test
    void gaps_between_tries_grow() {
        receiver.answerPushes("/callback", 503);
        subscribed("/callback");
        node.publish(site, Drafts.guid("b"));
        await().until(() -> problem().contains("503"));
        Duration first = untilNextTry();
        ahead.set(Duration.ofMinutes(1));
        await().until(() -> attempts() == 2);
        assertThat(first).isLessThan(Duration.ofSeconds(8));
        assertThat(untilNextTry()).isBetween(Duration.ofSeconds(20), Duration.ofSeconds(40));
    }

    private int attempts() {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("select attempts from websub_delivery")
                        .mapTo(Integer.class)
                        .one());
    }

    private Duration untilNextTry() {
        return Duration.between(
                clock.instant(),
                database.jdbi()
                        .withHandle(handle -> handle.createQuery("select next_try from websub_delivery")
                                .mapTo(Instant.class)
                                .one()));
    }

    @Test
    void what_nobody_takes_for_a_day_is_given_up_and_the_subscription_stays() {
        receiver.answerPushes("/callback", 500);
        subscribed("/callback");
        node.publish(site, Drafts.guid("b"));
        await().until(() -> problem().contains("500"));
        ahead.set(Duration.ofHours(25));
        await().until(() -> owed() == 0);
        assertThat(subscriptions()).isEqualTo(1);
    }

    @Test
    void a_slow_subscriber_does_not_delay_the_others() throws InterruptedException {
        CountDownLatch finish = new CountDownLatch(1);
        receiver.answer("/slow", (exchange, parameters) -> {
            if (exchange.getRequestMethod().equals("POST")) {
                waitFor(finish);
            }
            Receiver.confirm(exchange, parameters);
        });
        subscribed("/slow");
        subscribed("/quick");
        node.publish(site, Drafts.guid("b"));
        await().until(() -> receiver.pushed("/slow").size() == 1);
        node.publish(site, Drafts.guid("c"));
        await().until(() -> receiver.pushed("/quick").size() == 2);
        assertThat(receiver.pushed("/slow")).hasSize(1);
        finish.countDown();
        await().untilAsserted(() -> assertThat(receiver.pushed("/slow")).hasSize(2));
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void what_a_dead_node_owed_is_sent_by_the_next_one() {
        subscribed("/callback");
        node.close();
        HubNode unheard = node(WebSubConfigs.with());
        unheard.publish(site, Drafts.guid("b").title("Bài B"));
        unheard.close();
        node = node(WebSubConfigs.with()).start();
        await().until(() -> receiver.pushed().size() == 1 && owed() == 0);
        assertThat(receiver.pushed().get(0).body()).contains("Bài B");
    }

    @Test
    void a_claimed_delivery_of_a_dead_node_is_sent_when_the_claim_runs_out() {
        subscribed("/callback");
        node.close();
        HubNode dying = node(WebSubConfigs.with());
        dying.publish(site, Drafts.guid("b").title("Bài B"));
        SubscriptionStore subscriptions = new SubscriptionStore(database.jdbi(), clock);
        Topic topic = subscriptions.topics().get(0);
        new DeliveryStore(database.jdbi(), clock)
                .publish(topic, new SubscriptionStore.Content("\"other\"", topic.modified()));
        dying.close();
        ahead.set(SubscriptionStore.CLAIM.plusSeconds(1));
        node = node(WebSubConfigs.with()).start();
        await().until(() -> !receiver.pushed().isEmpty() && owed() == 0);
        assertThat(receiver.pushed().get(0).body()).contains("Bài B");
    }

    @Test
    void of_two_nodes_one_tells_of_a_change() {
        subscribed("/callback");
        try (HubNode other = node(WebSubConfigs.with()).start()) {
            node.publish(site, Drafts.guid("b"));
            await().until(() -> receiver.pushed().size() == 1 && owed() == 0);
            other.publish(site, Drafts.guid("c"));
            await().until(() -> receiver.pushed().size() >= 2 && owed() == 0);
        }
        assertThat(receiver.pushed()).hasSize(2);
    }
}
