package vn.kenhtin.hub;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import vn.kenhtin.hub.ingest.fetch.AddressGuard;
import vn.kenhtin.hub.ingest.fetch.GuardedClient;
import vn.kenhtin.hub.ingest.poll.Intake;
import vn.kenhtin.hub.platform.schedule.NodeTimer;
import vn.kenhtin.hub.websub.hub.WebSubHub;
import vn.kenhtin.hub.websub.subscriber.WebSubSubscriber;

/** The parts that push and are pushed to. They have a timer of their own: a subscriber's second is not to be spent on other work. */
record Push(WebSubHub hub, WebSubSubscriber subscriber, GuardedClient client, NodeTimer timer)
        implements AutoCloseable {

    private static final Duration TURN = Duration.ofMillis(50);

    static Push of(HubConfig config, Stores stores, Publishing publishing, Outside outside) {
        GuardedClient client = Polling.callbacks(
                config.fetch(), outside.uris(), config.websub().perHost(), stores.clock());
        Predicate<URI> allowed = AddressGuard.of(config.fetch())::permits;
        WebSubHub hub = new WebSubHub(
                config.websub(),
                stores.database(),
                new WebSubHub.World(publishing.topics(), client, allowed, outside.clients(), outside.meters()),
                stores.clock());
        stores.articles().addListener(hub.listener());
        WebSubSubscriber subscriber = new WebSubSubscriber(
                config.websub(), Polling.intake(stores), world(config, stores, client, outside), stores.clock());
        return new Push(hub, subscriber, client, new NodeTimer());
    }

    private static WebSubSubscriber.World world(
            HubConfig config, Stores stores, GuardedClient client, Outside outside) {
        return new WebSubSubscriber.World(
                stores.database().jdbi(),
                stores.sources(),
                client,
                outside.uris(),
                AddressGuard.of(config.fetch()).permits(outside.uris().of("/")),
                outside.scheduler(),
                config.fetch().maxBody(),
                outside.meters());
    }

    /** What takes in what is polled. */
    Intake intake() {
        return subscriber.finding();
    }

    /** What answers over HTTP. */
    List<Object> resources() {
        return List.of(hub.resource(), hub.listing(), subscriber.resource());
    }

    /** What is to be done again and again on one node. */
    List<RecurringTask<?>> tasks() {
        return List.of(hub.task(), subscriber.asking());
    }

    void start() {
        hub.start();
        timer.repeat("Telling subscribers", TURN, hub::turn);
    }

    @Override
    public void close() {
        timer.close();
        client.close();
    }
}
