package vn.kenhtin.hub.reads;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The reads of one article as this node knows them. Never runs backwards: our own reads are added right before their commit, and what the database has added
 * up for all nodes can only raise it. Safe for use by many threads.
 */
final class RunningTotal {

    private final UUID article;
    private final AtomicLong reads;

    RunningTotal(UUID article, long reads) {
        this.article = article;
        this.reads = new AtomicLong(reads);
    }

    UUID article() {
        return article;
    }

    long reads() {
        return reads.get();
    }

    void add(int more) {
        reads.addAndGet(more);
    }

    void raiseTo(long atLeast) {
        reads.accumulateAndGet(atLeast, Math::max);
    }
}
