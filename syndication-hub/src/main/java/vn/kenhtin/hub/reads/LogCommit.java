package vn.kenhtin.hub.reads;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.reads.ReadCommitter.Pending;

/**
 * Writes a batch of reads as one row of the log, with it the readers for other nodes to know, in one transaction.
 *
 * @param shared null when no other node uses the database
 * @param sync whether H2 has to be told to write its file through to the disk
 */
record LogCommit(
        Jdbi jdbi,
        InstantSource clock,
        ReadCounts counts,
        @Nullable SharedWindow shared,
        boolean sync) implements ReadCommitter.Commit {

    @Override
    public void commit(List<Pending> reads) {
        List<UUID> articles =
                reads.stream().map(read -> read.article().article()).toList();
        Batch batch = Batch.of(articles);
        // before the commit: from there on, what another node adds up may come back with these reads in it
        reads.forEach(read -> read.article().add(1));
        try (Handle handle = jdbi.open()) {
            handle.useTransaction(transaction -> write(transaction, batch, reads));
            if (sync) {
                handle.execute("checkpoint sync");
            }
        } catch (RuntimeException e) {
            counts.forget(articles);
            throw e;
        }
    }

    private void write(Handle handle, Batch batch, List<Pending> reads) {
        handle.attach(ReadDao.class).log(clock.instant().truncatedTo(ChronoUnit.MICROS), batch.reads(), batch.bytes());
        if (shared != null) {
            shared.tell(handle, reads.stream().mapToLong(Pending::key).toArray());
        }
    }
}
