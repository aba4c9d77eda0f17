package vn.kenhtin.hub.reads;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes reads last: one thread takes whatever has queued while its last commit ran, writes it as one batch, and acknowledges after the commit. Nothing lingers
 * and nothing grows: beyond its bound the queue takes no more. Safe for use by many threads.
 */
final class ReadCommitter implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ReadCommitter.class);
    private static final int LARGEST = 4096;
    private static final long GOODBYE_MILLIS = 10_000;

    /** Tells the thread that no more will come. */
    private static final Pending LAST = new Pending(new RunningTotal(new UUID(0, 0), 0), 0);

    private final BlockingQueue<Pending> queue;
    private final Commit commit;
    private final Thread thread;
    private volatile boolean closed;

    /** Writes reads in one transaction; returns when it is committed, throws when it is not. */
    @FunctionalInterface
    interface Commit {
        void commit(List<Pending> reads);
    }

    /** A read that waits for its commit, and the reader's key. Completed with the article's total. */
    record Pending(RunningTotal article, long key, CompletableFuture<Long> done) {

        Pending(RunningTotal article, long key) {
            this(article, key, new CompletableFuture<>());
        }
    }

    /** @param bound most reads that wait */
    ReadCommitter(int bound, Commit commit) {
        this.queue = new ArrayBlockingQueue<>(bound);
        this.commit = commit;
        this.thread = new Thread(this::run, "reads");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * The article's total, once this read is committed; fails when the database does. Empty when too many wait already, or after {@link #close}. What is
     * chained to the future must be quick or go elsewhere: it runs on the thread everybody waits for.
     */
    Optional<CompletableFuture<Long>> offer(RunningTotal article, long key) {
        Pending read = new Pending(article, key);
        if (closed || !queue.offer(read)) {
            return Optional.empty();
        }
        // closed meanwhile: nobody may be left to take it out
        return closed && queue.remove(read) ? Optional.empty() : Optional.of(read.done());
    }

    /** How many wait. */
    int waiting() {
        return queue.size();
    }

    // LAST is known by being that object: comparing what reads hold would cost every read
    @SuppressWarnings("ReferenceEquality")
    private void run() {
        List<Pending> batch = new ArrayList<>(LARGEST);
        boolean last = false;
        while (!last) {
            try {
                batch.add(queue.take());
                queue.drainTo(batch, LARGEST - 1);
                last = batch.removeIf(LAST::equals);
                if (!batch.isEmpty()) {
                    write(batch);
                }
                last |= closed && queue.isEmpty();
            } catch (InterruptedException e) {
                LOG.warn("The committer of reads was interrupted and goes on");
            }
            batch.clear();
        }
    }

    private void write(List<Pending> batch) {
        try {
            commit.commit(batch);
        } catch (RuntimeException e) {
            LOG.error("{} reads could not be committed", batch.size(), e);
            batch.forEach(read -> read.done().completeExceptionally(new RejectedExecutionException(e)));
            return;
        }
        batch.forEach(read -> read.done().complete(read.article().reads()));
    }

    /** Takes no more, commits what has queued, and waits up to ten seconds for that. */
    @Override
    public void close() {
        closed = true;
        try {
            while (thread.isAlive() && !queue.offer(LAST, 100, TimeUnit.MILLISECONDS)) {
                LOG.debug("The queue of reads is still full");
            }
            thread.join(GOODBYE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
