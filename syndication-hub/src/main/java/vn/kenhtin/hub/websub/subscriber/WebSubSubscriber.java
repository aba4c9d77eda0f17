package vn.kenhtin.hub.websub.subscriber;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import vn.kenhtin.hub.ingest.fetch.GuardedClient;
import vn.kenhtin.hub.ingest.poll.Intake;
import vn.kenhtin.hub.platform.http.HubUris;
import vn.kenhtin.hub.source.SourceStore;
import vn.kenhtin.hub.websub.WebSubConfig;

/**
 * Lets the hubs of our sources push to us. {@link #finding} is to stand before the intake of polls, {@link #asking} and {@link #taking} are for the scheduler.
 * Safe for use by many threads.
 */
public final class WebSubSubscriber {

    private final WebSubConfig config;
    private final boolean reachable;
    private final FollowedStore store;
    private final Intake intake;
    private final Inbox inbox;
    private final Subscribing subscribing;
    private final CallbackResource resource;

    /**
     * Makes a subscriber that does nothing by itself yet.
     *
     * @param intake takes in what is pushed
     * @param world the rest of the hub
     */
    public WebSubSubscriber(WebSubConfig config, Intake intake, World world, InstantSource clock) {
        this.config = config;
        this.reachable = world.reachable();
        this.intake = intake;
        this.store = new FollowedStore(world.jdbi(), clock);
        this.inbox = new Inbox(world.jdbi(), world.sources(), store, intake, clock);
        this.subscribing = new Subscribing(store, world.sources(), world.client(), world.uris());
        this.resource = new CallbackResource(
                store, inbox, world.scheduler(), new CallbackResource.Reception(world.maxBody(), world.meters()));
    }

    /**
     * The rest of the hub.
     *
     * @param client what hubs are asked with
     * @param uris where our callbacks are for them
     * @param reachable whether hubs may be expected to find them there
     * @param scheduler has pushed documents taken in; asked for only while requests are served
     * @param maxBody most bytes of a pushed document
     */
    public record World(
            Jdbi jdbi,
            SourceStore sources,
            GuardedClient client,
            HubUris uris,
            boolean reachable,
            Supplier<SchedulerClient> scheduler,
            int maxBody,
            MeterRegistry meters) {}

    /** The intake for what is polled, with an eye on hubs. */
    public Intake finding() {
        return config.subscribe() && reachable
                ? new HubFinder(intake, store, subscribing::askDue, config.safetyNet())
                : intake;
    }

    /** What answers hubs, to be registered with Jersey. */
    public CallbackResource resource() {
        return resource;
    }

    /** Asks hubs, every few seconds those whose turn has come. */
    public RecurringTask<Void> asking() {
        return Tasks.recurring("websub-subscribing", FixedDelay.ofSeconds(2))
                .execute((instance, context) -> subscribing.askDue());
    }

    /** Takes in what was pushed. */
    public Task<Void> taking() {
        return inbox.task();
    }
}
