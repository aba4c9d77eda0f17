package vn.kenhtin.hub.reads;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import vn.kenhtin.hub.reads.ReadAnswer.Result;

/** Decides what a read counts for. Safe for use by many threads. */
record ReadCounter(ReadCounts counts, DailyHash hash, Bursts bursts, RepeatWindow window, ReadCommitter committer) {

    /**
     * What became of a read: known at once when it does not count, else after its commit; fails when the commit does. Empty when so many wait that this one
     * cannot.
     *
     * @param article finds the article's id; not asked when the reader asks too often
     */
    Optional<CompletableFuture<ReadAnswer>> count(Supplier<Optional<UUID>> article, Reader reader) {
        if (bursts.isTooMuch(hash.ofNetwork(reader))) {
            return done(new ReadAnswer(Result.BOT, null, null));
        }
        Optional<RunningTotal> total = article.get().flatMap(counts::find);
        if (total.isEmpty()) {
            return done(ReadAnswer.UNKNOWN);
        }
        return reader.isNobody() ? done(ReadAnswer.of(Result.BOT, total.get())) : count(total.get(), reader);
    }

    private Optional<CompletableFuture<ReadAnswer>> count(RunningTotal total, Reader reader) {
        long key = hash.ofRead(reader, total.article());
        if (!window.enter(key)) {
            return done(ReadAnswer.of(Result.REPEAT, total));
        }
        Optional<CompletableFuture<Long>> committed = committer.offer(total, key);
        if (committed.isEmpty()) {
            window.leave(key);
            return Optional.empty();
        }
        return committed.map(reads -> reads.handle((sum, failure) -> {
            if (failure != null) {
                window.leave(key);
                throw new java.util.concurrent.CompletionException(failure);
            }
            return new ReadAnswer(Result.COUNTED, total.article(), sum);
        }));
    }

    private static Optional<CompletableFuture<ReadAnswer>> done(ReadAnswer answer) {
        return Optional.of(CompletableFuture.completedFuture(answer));
    }
}
