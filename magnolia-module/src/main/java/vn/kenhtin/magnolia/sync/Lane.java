package vn.kenhtin.magnolia.sync;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One daemon thread that does one thing after the other. Once closed it silently takes no more. */
final class Lane implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Lane.class);
    private static final Duration STOP = Duration.ofSeconds(2);

    private final String name;
    private final ScheduledThreadPoolExecutor executor;

    Lane(String name) {
        this(name, new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        }));
    }

    /** A lane on an executor of one thread, which it shuts down when it is closed. */
    Lane(String name, ScheduledThreadPoolExecutor executor) {
        this.name = name;
        this.executor = executor;
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        executor.setContinueExistingPeriodicTasksAfterShutdownPolicy(false);
    }

    void now(Runnable work) {
        after(Duration.ZERO, work);
    }

    void after(Duration delay, Runnable work) {
        try {
            Future<?> unused = executor.schedule(work, delay.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException closed) {
            LOG.debug("{} is closed", name);
        }
    }

    /** Repeats {@code work}, each time {@code pause} after it ended. */
    void every(Duration first, Duration pause, Guarded work) {
        Future<?> unused =
                executor.scheduleWithFixedDelay(work, first.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Drops what is waiting and waits a moment for the end of what is going on, so that a restart hardly ever finds two writers.
     * Nothing is interrupted: an interrupt inside Jackrabbit leaves a workspace unusable, and inside H2 it closes the database.
     */
    @Override
    public void close() {
        executor.shutdown();
        try {
            if (!executor.awaitTermination(STOP.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.info("{} is still busy and will end by itself", name);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
