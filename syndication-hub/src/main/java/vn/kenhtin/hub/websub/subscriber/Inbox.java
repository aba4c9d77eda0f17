package vn.kenhtin.hub.websub.subscriber;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.kenhtin.hub.ingest.fetch.FetchOutcome.Fetched;
import vn.kenhtin.hub.ingest.fetch.ReplyHead;
import vn.kenhtin.hub.ingest.fetch.Validators;
import vn.kenhtin.hub.ingest.poll.Harvest;
import vn.kenhtin.hub.ingest.poll.Intake;
import vn.kenhtin.hub.source.MissingPolicy;
import vn.kenhtin.hub.source.Source;
import vn.kenhtin.hub.source.SourceStore;
import vn.kenhtin.hub.websub.subscriber.FollowedDao.Followed;
import vn.kenhtin.hub.websub.subscriber.FollowedDao.Pushed;

/**
 * Documents that hubs pushed: committed before the hub is answered, then taken in by a task of their own, so that neither a slow intake nor a killed process
 * costs a hub's patience or a document. Safe for use by many threads.
 */
final class Inbox {

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
    private static final TaskDescriptor<Void> TAKE = TaskDescriptor.of("websub-intake");
    private static final Duration FIRST_RETRY = Duration.ofSeconds(10);
    private static final int DOUBLINGS = 6;
    private static final int LONGEST_TYPE = 300;

    private final Jdbi jdbi;
    private final SourceStore sources;
    private final FollowedStore followed;
    private final Intake intake;
    private final InstantSource clock;

    Inbox(Jdbi jdbi, SourceStore sources, FollowedStore followed, Intake intake, InstantSource clock) {
        this.jdbi = jdbi;
        this.sources = sources;
        this.followed = followed;
        this.intake = intake;
        this.clock = clock;
    }

    /** Takes in what was put here; to be given to the scheduler. */
    Task<Void> task() {
        return Tasks.custom(TAKE)
                .onFailure((complete, operations) -> operations.reschedule(complete, retry(complete)))
                .onDeadExecutionRevive()
                .execute((instance, context) -> {
                    take(Long.parseLong(instance.getId()));
                    return (complete, operations) -> operations.remove();
                });
    }

    private static Instant retry(ExecutionComplete failed) {
        int before = Math.min(failed.getExecution().consecutiveFailures, DOUBLINGS);
        return failed.getTimeDone().plus(FIRST_RETRY.multipliedBy(1L << before));
    }

    /** Keeps a document and has it taken in at once. */
    void put(Followed from, @Nullable String contentType, byte[] body, SchedulerClient scheduler) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String type = contentType == null || contentType.length() > LONGEST_TYPE ? null : contentType;
        Pushed pushed = new Pushed(0, from.source(), from.topic(), type, now, body);
        long id = jdbi.withExtension(FollowedDao.class, dao -> dao.keep(pushed));
        scheduler.scheduleIfNotExists(TAKE.instance(Long.toString(id)).scheduledTo(now));
    }

    private void take(long id) {
        Optional<Pushed> found = jdbi.withExtension(FollowedDao.class, dao -> dao.pushed(id));
        found.ifPresent(pushed -> {
            sources.find(pushed.source()).filter(source -> !source.paused()).ifPresent(source -> take(source, pushed));
            jdbi.useExtension(FollowedDao.class, dao -> dao.taken(id));
        });
    }

    /** A hub may push the difference only: nothing is missing for not standing in it. */
    private static Source lenient(Source source) {
        return new Source(
                source.id(),
                source.site(),
                source.url(),
                source.title(),
                source.category(),
                source.hot(),
                source.floor(),
                source.ceiling(),
                MissingPolicy.KEEP,
                source.paused(),
                source.created());
    }

    private void take(Source source, Pushed pushed) {
        URI url = URI.create(pushed.url());
        ReplyHead head = new ReplyHead(url, null, Validators.none(url), Duration.ZERO, pushed.contentType(), List.of());
        Harvest harvest = intake.take(lenient(source), new Fetched(head, pushed.body()));
        if (harvest.problem() == null) {
            followed.pushed(source.id());
        } else {
            LOG.info(
                    "What was pushed for source {} is no feed; it is polled instead: {}",
                    source.id(),
                    harvest.problem());
            sources.requestPoll(source.id());
        }
    }
}
