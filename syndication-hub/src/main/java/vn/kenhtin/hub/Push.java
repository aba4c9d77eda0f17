package vn.kenhtin.hub;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import vn.kenhtin.hub.ingest.fetch.GuardedClient;
import vn.kenhtin.hub.platform.http.HubUris;
import vn.kenhtin.hub.platform.schedule.NodeTimer;
import vn.kenhtin.hub.websub.hub.WebSubHub;

/** The parts that push. They have a timer of their own: a subscriber's second is not to be spent on other work. */
record Push(WebSubHub hub, GuardedClient client, NodeTimer timer) implements AutoCloseable {

    private static final Duration TURN = Duration.ofMillis(50);

    static Push of(HubConfig config, Stores stores, Publishing publishing, Outside outside) {
        GuardedClient client = Polling.callbacks(
                config.fetch(), outside.uris(), config.websub().perHost(), stores.clock());
        WebSubHub hub = new WebSubHub(
                config.websub(),
                stores.database(),
                new WebSubHub.World(
                        publishing.topics(), client, outside.polling().allowed(), outside.meters()),
                stores.clock());
        stores.articles().addListener(hub.listener());
        return new Push(hub, client, new NodeTimer());
    }

    /** What is not push's own. */
    record Outside(Polling polling, HubUris uris, MeterRegistry meters) {}

    /** What answers over HTTP. */
    List<Object> resources() {
        return List.of(hub.resource());
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
