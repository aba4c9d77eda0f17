package vn.kenhtin.hub.websub.hub;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Predicate;
import vn.kenhtin.hub.article.ArticleListener;
import vn.kenhtin.hub.ingest.fetch.GuardedClient;
import vn.kenhtin.hub.platform.db.Database;
import vn.kenhtin.hub.platform.http.ClientAddress;
import vn.kenhtin.hub.websub.WebSubConfig;
import vn.kenhtin.hub.websub.hub.DeliveryDao.Delivery;

/**
 * The WebSub hub for every feed we publish: takes subscriptions at {@code /websub} and pushes what changes. {@link #turn} is to be called many times a second on
 * every node, {@link #task} runs on one of them. Safe for use by many threads.
 */
public final class WebSubHub {

    private final Database database;
    private final SubscriptionStore subscriptions;
    private final DeliveryStore deliveries;
    private final Dispatch dispatch;
    private final Verification verification;
    private final Publication publication;
    private final WebSubResource resource;

    /**
     * Makes a hub that does nothing by itself yet.
     *
     * @param world how the hub reaches the feeds it pushes and the subscribers it pushes them to
     */
    public WebSubHub(WebSubConfig config, Database database, World world, InstantSource clock) {
        this.database = database;
        this.subscriptions = new SubscriptionStore(database.jdbi(), clock);
        this.deliveries = new DeliveryStore(database.jdbi(), clock);
        this.dispatch = new Dispatch(world.topics(), deliveries, world.client(), config, world.meters());
        this.verification = new Verification(world.topics(), subscriptions, world.client(), config.timeout());
        this.publication = new Publication(
                world.topics(), subscriptions, deliveries, new Publication.Sending(dispatch::send, clock));
        Doorman doorman = new Doorman(config, subscriptions, world);
        this.resource = new WebSubResource(doorman, subscriptions, verification, publication);
    }

    /**
     * What the hub works with.
     *
     * @param topics the feeds
     * @param client what callbacks are called with
     * @param allowed which callbacks may be called, as far as their text tells
     * @param clients tells who sends requests through our proxies
     * @param meters where deliveries are counted
     */
    public record World(
            Topics topics, GuardedClient client, Predicate<URI> allowed, ClientAddress clients, MeterRegistry meters) {}

    /** What answers at {@code /websub}, to be registered with Jersey. */
    public WebSubResource resource() {
        return resource;
    }

    /** What tells an operator who is subscribed, to be registered with Jersey. */
    public SubscriptionsResource listing() {
        return new SubscriptionsResource(subscriptions);
    }

    /** To be told of articles' changes, after the feeds are. */
    public ArticleListener listener() {
        return publication;
    }

    /** Takes up what a killed process left; to be called once, before {@link #turn}. */
    public void start() {
        if (database.isEmbedded()) {
            deliveries.release();
        }
        retry();
    }

    /** Tells what changed, and writes down what came of telling. Costs next to nothing when nothing happened. */
    public void turn() {
        publication.follow();
        dispatch.settle();
    }

    /** Every few seconds tries again what is due, and ends leases. */
    public RecurringTask<Void> task() {
        return Tasks.recurring("websub-delivery", FixedDelay.ofSeconds(2)).execute((instance, context) -> retry());
    }

    private void retry() {
        subscriptions.expire();
        List<Delivery> due = deliveries.takeDue();
        dispatch.send(due);
        subscriptions.takeDue().forEach(verification::begin);
    }

    /** How many subscriptions are owed something. */
    public long waiting() {
        return deliveries.waiting();
    }
}
