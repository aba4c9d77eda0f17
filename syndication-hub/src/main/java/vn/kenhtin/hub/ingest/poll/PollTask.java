package vn.kenhtin.hub.ingest.poll;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;

/**
 * The scheduled task with one instance per polled source; overlap, recovery after a crash and sharing among nodes are the
 * scheduler's part. Safe for use by many threads.
 *
 * <p>A source polled on request while its own turn is under way has a second instance for that one time.
 */
public final class PollTask {

    private static final TaskDescriptor<Void> POLL = TaskDescriptor.of("poll");
    private static final String ON_REQUEST = "!";

    /** Waits after an unexpected error of our own, the database's for example. */
    private static final Duration FIRST_RETRY = Duration.ofSeconds(10);

    private static final int DOUBLINGS = 9;

    private final SourcePoll poll;
    private final MeterRegistry meters;

    public PollTask(SourcePoll poll, MeterRegistry meters) {
        this.poll = poll;
        this.meters = meters;
    }

    /** The task, to be given to the scheduler. */
    public Task<Void> task() {
        return Tasks.custom(POLL)
                .onFailure((complete, operations) -> operations.reschedule(complete, retry(complete)))
                .onDeadExecutionRevive()
                .execute((instance, context) -> execute(instance));
    }

    /** The instance that polls a source turn after turn. */
    static TaskInstance<Void> turns(long source) {
        return POLL.instance(Long.toString(source)).build();
    }

    /** The instance that polls a source once more. */
    static TaskInstance<Void> onRequest(long source) {
        return POLL.instance(source + ON_REQUEST).build();
    }

    private static Instant retry(ExecutionComplete failed) {
        int before = Math.min(failed.getExecution().consecutiveFailures, DOUBLINGS);
        return failed.getTimeDone().plus(FIRST_RETRY.multipliedBy(1L << before));
    }

    private CompletionHandler<Void> execute(TaskInstanceId instance) {
        boolean once = instance.getId().endsWith(ON_REQUEST);
        SourcePoll.Turn turn = poll.turn(Long.parseLong(instance.getId().replace(ON_REQUEST, "")));
        meters.counter("hub.ingest.polls", "outcome", turn.word()).increment();
        Instant next = turn.next();
        if (next == null || (once && !turn.word().equals("postponed"))) {
            return (complete, operations) -> operations.remove();
        }
        return (complete, operations) -> operations.reschedule(complete, next);
    }
}
