package vn.kenhtin.webapp;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kenhtin.hub.platform.db.Database;
import vn.kenhtin.hub.platform.db.DatabaseConfig;

/** The process is killed in the middle of counting, again and again: no acknowledged read is lost, and none is counted twice. */
class ReadsKillIT {

    private static final int KILLS = 20;

    /** An article that nobody has to poll. */
    private static final String[] ARTICLE = {"""
        insert into site (slug, name, kind, zone, publication, language, state, since)
        values ('s', 'S', 'district', 'Asia/Ho_Chi_Minh', 'S', 'vi', 'active', timestamp with time zone '2026-11-01 00:00:00+00')
        """, """
        insert into article (id, site, source, guid, publication, title, summary, content, language, categories, enclosures, hot, published, updated,
            first_seen, legacy_reads, content_hash, revision, position)
        select cast('%s' as uuid), slug, 1, 'g', 'S', 'T', '', '', 'vi', '[]', '[]', false, since, since, since, 0, 0, 1, 0 from site
        """.formatted(ReadsLoad.ARTICLE)};

    private static final String SUM =
            "select (select coalesce(sum(counted), 0) from read_count) + (select coalesce(sum(reads), 0) from read_log)";

    @TempDir
    Path folder;

    @Test
    void no_acknowledged_read_is_lost_on_h2() throws Exception {
        killAgainAndAgain("jdbc:h2:file:" + folder.resolve("hub") + ";RETENTION_TIME=0");
    }

    @Test
    void no_acknowledged_read_is_lost_on_postgresql() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start()) {
            killAgainAndAgain(postgres.getJdbcUrl("postgres", "postgres"));
        }
    }

    private void killAgainAndAgain(String url) throws Exception {
        Map<String, String> environment = Map.of("KENHTIN_HTTP_PORT", "0", "KENHTIN_DATABASE_URL", url);
        try (HubProcess first = HubProcess.start(folder, environment, "serve")) {
            first.address();
        }
        for (String statement : ARTICLE) {
            execute(url, statement);
        }
        ReadsLoad load = new ReadsLoad();
        for (int kill = 0; kill < KILLS; kill++) {
            try (HubProcess hub = HubProcess.start(folder, environment, "serve")) {
                load.run(hub.address(), 50 + kill * 37, hub::kill);
            }
            assertThat(sum(url)).isBetween(load.acknowledged(), load.acknowledged() + load.unanswered());
        }
        assertThat(load.acknowledged()).isGreaterThan(KILLS * 50L);
    }

    private static void execute(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** As the hub opens it: it looks for the last commit first. */
    private static long sum(String url) throws SQLException {
        try (Database database = Database.open(new Reader(url));
                Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(SUM)) {
            row.next();
            return row.getLong(1);
        }
    }

    private record Reader(String url) implements DatabaseConfig {

        @Override
        public Optional<String> user() {
            return Optional.empty();
        }

        @Override
        public Optional<String> password() {
            return Optional.empty();
        }

        @Override
        public int connections() {
            return 2;
        }
    }
}
