package vn.kenhtin.hub.platform.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Locale;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.CaseStrategy;
import org.jdbi.v3.core.mapper.reflect.ReflectionMappers;
import org.jdbi.v3.sqlobject.SqlObjectPlugin;

/** The hub's database, migrated to the newest schema. Safe for use by many threads; closing it closes the pool. */
public final class Database implements AutoCloseable {

    private final HikariDataSource pool;
    private final Jdbi jdbi;

    private Database(HikariDataSource pool) {
        this.pool = pool;
        this.jdbi = Jdbi.create(pool).installPlugin(new SqlObjectPlugin()).installPlugin(new InstantPlugin());
        // the default follows the JVM's locale: in Turkish, column "KIND" would become "kınd" and match nothing
        jdbi.getConfig(ReflectionMappers.class).setCaseChange(CaseStrategy.LOWER);
    }

    /**
     * Opens and migrates the database at a JDBC URL.
     *
     * @throws org.flywaydb.core.api.FlywayException when the schema cannot be brought up to date
     */
    public static Database open(DatabaseConfig config) {
        H2File.of(config.url()).ifPresent(H2File::mend);
        HikariConfig hikari = new HikariConfig();
        hikari.setPoolName("hub");
        hikari.setJdbcUrl(tuned(config.url()));
        config.user().ifPresent(hikari::setUsername);
        config.password().ifPresent(hikari::setPassword);
        hikari.setMaximumPoolSize(config.connections());
        hikari.setAutoCommit(true);
        HikariDataSource pool = new HikariDataSource(hikari);
        Flyway.configure()
                .dataSource(pool)
                .locations("classpath:vn/kenhtin/hub/migration")
                .load()
                .migrate();
        return new Database(pool);
    }

    /**
     * H2 writes a commit half a second late by default, and a killed process loses what was acknowledged; and it remembers how to run eight statements, fewer
     * than one poll needs. Other databases are taken as they come.
     */
    private static String tuned(String url) {
        if (!url.startsWith("jdbc:h2:")) {
            return url;
        }
        String set = url.toUpperCase(Locale.ROOT);
        return url
                + (set.contains("WRITE_DELAY=") ? "" : ";WRITE_DELAY=0")
                + (set.contains("QUERY_CACHE_SIZE=") ? "" : ";QUERY_CACHE_SIZE=64");
    }

    /** Statements go through here. */
    public Jdbi jdbi() {
        return jdbi;
    }

    /** Whether the database lives in this process, so that no other process shares it. */
    public boolean isEmbedded() {
        String url = pool.getJdbcUrl();
        return url.startsWith("jdbc:h2:") && !url.startsWith("jdbc:h2:tcp:") && !url.startsWith("jdbc:h2:ssl:");
    }

    /** The pool itself, for libraries that want one. */
    public DataSource dataSource() {
        return pool;
    }

    @Override
    public void close() {
        pool.close();
    }
}
