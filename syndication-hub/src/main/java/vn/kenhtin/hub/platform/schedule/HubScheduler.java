package vn.kenhtin.hub.platform.schedule;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import vn.kenhtin.hub.platform.db.Database;

/** The hub's one scheduler: runs the tasks that features made, on as many nodes as share the database. Safe for use by many threads. */
public final class HubScheduler implements AutoCloseable {

    private static final String RELEASE =
            "update scheduled_tasks set picked = false, picked_by = null, last_heartbeat = null where picked";

    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration GOODBYE = Duration.ofSeconds(5);

    /** A node silent for four of these is dead, and what it ran is run again by another. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(3);

    private final Database database;
    private final Scheduler scheduler;

    /**
     * Makes the scheduler; nothing runs before {@link #start()}.
     *
     * @param tasks all tasks that may be found in the database
     * @param recurring those of them that run again and again by themselves
     * @param threads how many run at once on this node
     */
    public HubScheduler(Database database, List<Task<?>> tasks, List<RecurringTask<?>> recurring, int threads) {
        this.database = database;
        this.scheduler = Scheduler.create(database.dataSource(), tasks)
                .startTasks(recurring)
                .threads(threads)
                .pollingInterval(LOOK)
                .enableImmediateExecution()
                .schedulerName(new SchedulerName.Fixed(UUID.randomUUID().toString()))
                .shutdownMaxWait(GOODBYE)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(4)
                .failureLogging(LogLevel.WARN, true)
                .build();
    }

    /** Starts to run tasks. In an embedded database whatever a killed process was running is free at once: no other process can have it open. */
    public void start() {
        if (database.isEmbedded()) {
            database.jdbi().useHandle(handle -> handle.execute(RELEASE));
        }
        scheduler.start();
    }

    /** For scheduling, re-scheduling and cancelling single executions. */
    public Scheduler client() {
        return scheduler;
    }

    /** Waits up to five seconds for running tasks; another node, or the next start, takes up what was cut off. */
    @Override
    public void close() {
        scheduler.stop();
    }
}
