package vn.kenhtin.benchmarks;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Articles to be read, and a plain table of counters to compare with. */
final class ReadRows {

    private static final int CHUNK = 5000;

    private ReadRows() {}

    static List<UUID> insert(Jdbi jdbi, int count) {
        List<UUID> articles = new ArrayList<>();
        Random random = new Random(1);
        for (int i = 0; i < count; i++) {
            articles.add(new UUID(random.nextLong(), random.nextLong()));
        }
        OffsetDateTime at = OffsetDateTime.parse("2026-11-01T00:00:00Z");
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                            insert into site (slug, name, kind, zone, publication, language, state, since)
                            values ('s', 'S', 'district', 'Asia/Ho_Chi_Minh', 'S', 'vi', 'active', :at)
                            """).bind("at", at).execute();
            handle.execute("create table one_by_one (article uuid not null primary key, counted bigint not null)");
            for (int i = 0; i < count; i += CHUNK) {
                List<UUID> chunk = articles.subList(i, Math.min(count, i + CHUNK));
                handle.useTransaction(transaction -> {
                    PreparedBatch rows = transaction.prepareBatch("""
                            insert into article (id, site, source, guid, publication, title, summary, content, language, categories, enclosures, hot,
                                published, updated, first_seen, legacy_reads, content_hash, revision, position)
                            values (:id, 's', 1, 'g', 'S', 'T', '', '', 'vi', '[]', '[]', false, :at, :at, :at, 0, 0, 1, 0)
                            """);
                    chunk.forEach(id -> rows.bind("id", id).bind("at", at).add());
                    rows.execute();
                    PreparedBatch plain = transaction.prepareBatch("insert into one_by_one values (:id, 0)");
                    chunk.forEach(id -> plain.bind("id", id).add());
                    plain.execute();
                });
            }
        });
        return articles;
    }
}
