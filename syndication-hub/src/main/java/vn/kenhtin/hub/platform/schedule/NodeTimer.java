package vn.kenhtin.hub.platform.schedule;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Repeats small work on every node, such as looking for what other nodes did: db-scheduler's recurring tasks run on one node only. One daemon thread; a
 * failure is logged and the work goes on at its next turn. Safe for use by many threads.
 */
public final class NodeTimer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(NodeTimer.class);

    private final ScheduledThreadPoolExecutor executor;

    /** A timer with nothing to do yet. */
    public NodeTimer() {
        executor = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "node-timer");
            thread.setDaemon(true);
            return thread;
        });
        executor.setRemoveOnCancelPolicy(true);
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** Runs {@code work} at once and then {@code pause} after each end of it, until this timer is closed. */
    public void repeat(String name, Duration pause, Runnable work) {
        var unused = executor.scheduleWithFixedDelay(() -> run(name, work), 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void run(String name, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warn("{} failed and is tried again at its next turn", name, e);
        }
    }

    /** Lets the running work end, for up to five seconds. It is not interrupted: H2 would lose its file to an interrupt. */
    @Override
    public void close() {
        executor.shutdown();
        try {
            executor.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
