package vn.kenhtin.magnolia.sync;

import java.io.InterruptedIOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A repeated piece of work that may fail without ending the repetition; says so once when it begins to fail and once when it is well again. */
final class Guarded implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Guarded.class);

    private final String name;
    private final Work work;
    private final AtomicBoolean failing = new AtomicBoolean();

    Guarded(String name, Work work) {
        this.name = name;
        this.work = work;
    }

    @Override
    public void run() {
        attempt();
    }

    /** Does the work once; false if it failed. */
    boolean attempt() {
        try {
            work.run();
            if (failing.getAndSet(false)) {
                LOG.info("{}: well again", name);
            }
            return true;
        } catch (InterruptedIOException stopped) {
            LOG.debug("{}: stopped", name);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (Exception | StackOverflowError e) {
            if (!failing.getAndSet(true)) {
                LOG.warn("{}: failed, will be tried again until it succeeds: {}", name, e.toString());
                // the first of a row only: Magnolia's own logging configuration writes debug lines down
                LOG.debug("{}: failed", name, e);
            }
            return false;
        }
    }

    /** The work; may throw. */
    @FunctionalInterface
    interface Work {

        void run() throws Exception;
    }
}
