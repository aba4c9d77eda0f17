package vn.kenhtin.hub.platform.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.CaseStrategy;
import org.jdbi.v3.core.mapper.reflect.ReflectionMappers;
import org.jdbi.v3.sqlobject.SqlObjectPlugin;
import vn.kenhtin.hub.platform.config.ConfigException;

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
     * @throws ConfigException when there is no such database, or one whose schema cannot be brought up to date
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
        HikariDataSource pool = pool(hikari);
        try {
            Flyway.configure()
                    .dataSource(pool)
                    .locations("classpath:vn/kenhtin/hub/migration")
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            pool.close();
            throw unusable("its schema cannot be brought up to date", e);
        }
        return new Database(pool);
    }

    private static HikariDataSource pool(HikariConfig hikari) {
        try {
            return new HikariDataSource(hikari);
        } catch (HikariPool.PoolInitializationException e) {
            throw unusable("cannot be opened", e.getCause() == null ? e : e.getCause());
        }
    }

    private static ConfigException unusable(String how, Throwable why) {
        String reason = String.valueOf(why.getMessage()).strip().replaceAll("\\s*\\R\\s*", "; ");
        ConfigException failure = new ConfigException(List.of("kenhtin.database.url: " + how + ": " + reason));
        failure.initCause(why);
        return failure;
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
                // what goes wrong is in the exceptions, and in our own log
                + (set.contains("TRACE_LEVEL_FILE=") ? "" : ";TRACE_LEVEL_FILE=0")
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
