package vn.kenhtin.hub.platform.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A copy of the file is what a killed process leaves; a minute's delay keeps the moment open in which a commit is shown and not yet written. */
class LastingTest {

    @TempDir
    Path folder;

    private Jdbi jdbi;
    private Handle open;
    private Lasting log;

    @BeforeEach
    void open() {
        jdbi = Jdbi.create("jdbc:h2:file:" + folder.resolve("hub") + ";WRITE_DELAY=60000;DB_CLOSE_ON_EXIT=FALSE");
        open = jdbi.open();
        open.execute("create table entry (position bigint primary key)");
        open.execute("insert into entry values (1)");
        open.execute("checkpoint sync");
        log = new Lasting(jdbi);
    }

    @AfterEach
    void close() {
        open.close();
    }

    @Test
    void without_it_a_kill_can_take_back_what_was_read() throws IOException {
        open.execute("insert into entry values (2)");

        assertThat(entries(jdbi)).isEqualTo(2);
        assertThat(afterKill()).isEqualTo(1);
    }

    @Test
    void what_was_read_is_there_after_a_kill() throws IOException {
        open.execute("insert into entry values (2)");
        log.upTo(entries(jdbi));

        assertThat(afterKill()).isEqualTo(2);
    }

    @Test
    void a_later_entry_is_made_sure_of_as_well() throws IOException {
        log.upTo(entries(jdbi));
        open.execute("insert into entry values (2)");
        log.upTo(entries(jdbi));

        assertThat(afterKill()).isEqualTo(2);
    }

    private int afterKill() throws IOException {
        Files.copy(folder.resolve("hub.mv.db"), folder.resolve("copy.mv.db"));
        return entries(Jdbi.create("jdbc:h2:file:" + folder.resolve("copy")));
    }

    private static int entries(Jdbi database) {
        return database.withHandle(handle ->
                handle.select("select count(*) from entry").mapTo(int.class).one());
    }
}
