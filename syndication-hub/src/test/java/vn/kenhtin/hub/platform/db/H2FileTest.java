package vn.kenhtin.hub.platform.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class H2FileTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "jdbc:h2:file:/srv/hub;WRITE_DELAY=0, /srv/hub.mv.db",
        "jdbc:h2:/srv/hub, /srv/hub.mv.db",
        "jdbc:h2:./data/hub;MODE=LEGACY, ./data/hub.mv.db"
    })
    void knows_the_file_behind_a_url(String url, String file) {
        assertThat(H2File.of(url)).contains(new H2File(Path.of(file)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:h2:mem:hub",
                "jdbc:h2:tcp://localhost/hub",
                "jdbc:h2:ssl://localhost/hub",
                "jdbc:h2:file:/srv/hub;cipher=AES",
                "jdbc:postgresql://localhost/hub"
            })
    void leaves_other_databases_alone(String url) {
        assertThat(H2File.of(url)).isEmpty();
    }

    @Test
    void what_a_killed_process_had_committed_is_there() throws IOException {
        Path copy = folder.resolve("copy.mv.db");
        try (Handle open = handle("hub")) {
            open.execute("create table entry (position bigint primary key)");
            for (int i = 0; i < 300; i++) {
                open.execute("insert into entry values (?)", i);
            }
            Files.copy(folder.resolve("hub.mv.db"), copy);
        }

        new H2File(copy).mend();

        assertThat(Files.readString(copy, StandardCharsets.ISO_8859_1)).contains("clean:1");
        try (Handle after = handle("copy")) {
            assertThat(after.select("select count(*) from entry")
                            .mapTo(int.class)
                            .one())
                    .isEqualTo(300);
        }
    }

    @Test
    void a_file_closed_in_order_stays_as_it_is() throws IOException {
        try (Handle open = handle("hub")) {
            open.execute("create table entry (position bigint primary key)");
        }
        byte[] before = Files.readAllBytes(folder.resolve("hub.mv.db"));

        new H2File(folder.resolve("hub.mv.db")).mend();

        assertThat(folder.resolve("hub.mv.db")).hasBinaryContent(before);
    }

    @Test
    void what_is_no_database_is_left_to_h2_to_complain_about() throws IOException {
        Path file = Files.writeString(folder.resolve("hub.mv.db"), "something else");

        new H2File(file).mend();

        assertThat(file).hasContent("something else");
    }

    @Test
    void a_file_that_is_open_elsewhere_is_left_alone() {
        try (Handle open = handle("hub")) {
            open.execute("create table entry (position bigint primary key)");

            new H2File(folder.resolve("hub.mv.db")).mend();

            open.execute("insert into entry values (1)");
            assertThat(open.select("select count(*) from entry")
                            .mapTo(int.class)
                            .one())
                    .isEqualTo(1);
        }
    }

    private Handle handle(String name) {
        return Jdbi.create("jdbc:h2:file:" + folder.resolve(name) + ";WRITE_DELAY=0")
                .open();
    }
}
