package vn.kenhtin.hub.ingest.poll;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import vn.kenhtin.hub.source.PollState;
import vn.kenhtin.hub.source.Source;
import vn.kenhtin.hub.source.SourceListener;
import vn.kenhtin.hub.source.SourceStore;

/** Keeps the scheduler's instances in step with the sources. Safe for use by many threads. */
public final class PollPlanner implements SourceListener {

    /** A request that meets a poll under way is honoured this much later, since that poll may have seen the old document. */
    private static final Duration AFTER_RUNNING_POLL = Duration.ofSeconds(2);

    private static final ScheduleOptions INSTEAD =
            ScheduleOptions.defaultOptions().whenExistsReschedule();
    private static final ScheduleOptions UNLESS_THERE =
            ScheduleOptions.defaultOptions().whenExistsDoNothing();

    private final SchedulerClient scheduler;
    private final SourceStore sources;
    private final SourcePoll poll;
    private final InstantSource clock;

    public PollPlanner(SchedulerClient scheduler, SourceStore sources, SourcePoll poll, InstantSource clock) {
        this.scheduler = scheduler;
        this.sources = sources;
        this.poll = poll;
        this.clock = clock;
    }

    /**
     * Schedules every source that is to be polled and is not scheduled yet, when it was due before the restart. To be called at
     * start, for changes that no listener heard of.
     */
    public void scheduleAll() {
        for (Source source : sources.all()) {
            Optional<PollState> state = sources.pollState(source.id());
            state.ifPresent(kept -> poll.keepBlock(source, kept));
            if (isPolled(source, state)) {
                scheduler.schedule(PollTask.turns(source.id()), due(state), UNLESS_THERE);
            }
        }
    }

    @Override
    public void sourceSaved(Source source) {
        Optional<PollState> state = sources.pollState(source.id());
        if (isPolled(source, state)) {
            schedule(source, due(state));
        } else {
            sourceRemoved(source.id());
        }
    }

    @Override
    public void sourceRemoved(long id) {
        try {
            scheduler.cancel(PollTask.turns(id));
        } catch (TaskInstanceNotFoundException | TaskInstanceCurrentlyExecutingException e) {
            // it is not scheduled, or the poll under way finds out by itself
        }
    }

    @Override
    public void pollRequested(Source source) {
        schedule(source, clock.instant());
    }

    private void schedule(Source source, Instant due) {
        try {
            scheduler.schedule(PollTask.turns(source.id()), due, INSTEAD);
        } catch (TaskInstanceCurrentlyExecutingException e) {
            scheduler.schedule(PollTask.onRequest(source.id()), due.plus(AFTER_RUNNING_POLL), UNLESS_THERE);
        }
    }

    private static boolean isPolled(Source source, Optional<PollState> state) {
        return !source.paused() && state.map(PollState::stoppedAt).isEmpty();
    }

    private Instant due(Optional<PollState> state) {
        return state.map(PollState::nextPoll).orElseGet(clock::instant);
    }
}
