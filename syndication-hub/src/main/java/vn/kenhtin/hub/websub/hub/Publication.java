package vn.kenhtin.hub.websub.hub;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kenhtin.hub.article.ArticleChange;
import vn.kenhtin.hub.article.ArticleListener;
import vn.kenhtin.hub.feed.FeedAddress;
import vn.kenhtin.hub.feed.serve.FeedAnswer;
import vn.kenhtin.hub.feed.serve.Rendition;
import vn.kenhtin.hub.websub.hub.DeliveryDao.Delivery;
import vn.kenhtin.hub.websub.hub.SubscriptionStore.Content;

/**
 * Notices that a subscribed feed's content is another than the one last told, and owes it to the subscribers. What was told last is in the database, so that a
 * nudge lost in a crash costs time only. {@link #follow} is to be called many times a second on every node, by one thread.
 */
final class Publication implements ArticleListener {

    private static final Logger LOG = LoggerFactory.getLogger(Publication.class);

    /** How often other nodes' subscriptions and changes are looked for. */
    private static final Duration LOOK = Duration.ofSeconds(1);

    /** So many feeds, or so long ones, that looking through them takes longer are left alone for four times as long: others need the processor too. */
    private static final Duration QUICK = Duration.ofSeconds(1);

    private static final Duration LONGEST_REST = Duration.ofSeconds(10);

    /** Feeds that change all the time, as in an import, are told no more often than this. */
    private static final Duration REST = Duration.ofMillis(500);

    private final Topics topics;
    private final SubscriptionStore subscriptions;
    private final DeliveryStore deliveries;
    private final Consumer<List<Delivery>> dispatch;
    private final InstantSource clock;
    private final AtomicBoolean nudged = new AtomicBoolean(true);
    private final Map<String, Watched> watched = new HashMap<>();
    private Instant nextLook = Instant.MIN;
    private long restUntil = System.nanoTime();

    Publication(Topics topics, SubscriptionStore subscriptions, DeliveryStore deliveries, Sending sending) {
        this.topics = topics;
        this.subscriptions = subscriptions;
        this.deliveries = deliveries;
        this.dispatch = sending.dispatch();
        this.clock = sending.clock();
    }

    /** Who sends what is owed, and what time it is. */
    record Sending(Consumer<List<Delivery>> dispatch, InstantSource clock) {}

    /** @param rest until when the topic is left alone */
    private record Watched(Topics.Watch watch, Instant rest) {}

    @Override
    public void articlesChanged(List<ArticleChange> changes) {
        nudged.set(true);
    }

    /** A publisher says that there is something new (WebSub, section 6). */
    void nudge() {
        nudged.set(true);
    }

    /** Tells what changed since the last call. */
    void follow() {
        Instant now = clock.instant();
        boolean due = nudged.get() || !now.isBefore(nextLook);
        long begin = System.nanoTime();
        if (!due || begin - restUntil < 0) {
            return;
        }
        nudged.set(false);
        nextLook = now.plus(LOOK);
        for (Topic topic : subscriptions.topics()) {
            try {
                follow(topic, now);
            } catch (RuntimeException e) {
                LOG.warn("Subscribers of {} are told at the next turn", topic.url(), e);
                watched.remove(topic.url());
            }
        }
        long end = System.nanoTime();
        long taken = end - begin;
        restUntil = taken <= QUICK.toNanos() ? end : end + Math.min(4 * taken, LONGEST_REST.toNanos());
    }

    private void follow(Topic topic, Instant now) {
        Watched known = watched.get(topic.url());
        if (known != null && !known.watch().mayHaveChanged(now)) {
            return;
        }
        if (known != null && now.isBefore(known.rest())) {
            nudged.set(true);
            return;
        }
        Optional<FeedAddress> address = topics.address(topic.url());
        if (address.isEmpty()) {
            subscriptions.end(topic, "This hub no longer has the feed under that address");
            return;
        }
        Topics.Watch watch = topics.watch(address.get(), now);
        tell(topic, topics.answer(address.get()));
        watched.put(topic.url(), new Watched(watch, now.plus(REST)));
    }

    private void tell(Topic topic, FeedAnswer answer) {
        if (answer instanceof Rendition rendition) {
            Content content = contentOf(rendition);
            if (!content.tag().equals(topic.tag())) {
                List<Delivery> owed = deliveries.publish(topic, content);
                dispatch.accept(owed);
            }
        } else {
            subscriptions.end(topic, whyEnded(answer));
        }
    }

    /** What a feed's content is told apart by. */
    static Content contentOf(Rendition rendition) {
        return new Content(rendition.tag(false), rendition.about().modified());
    }

    /** Why there is no such feed, for its subscribers. */
    static String whyEnded(@Nullable FeedAnswer answer) {
        if (answer instanceof FeedAnswer.Moved moved) {
            return "The feed is now " + moved.to().path();
        }
        return answer instanceof FeedAnswer.Gone ? "The feed has ended" : "There is no such feed";
    }
}
