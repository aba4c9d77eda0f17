package vn.kenhtin.hub.platform.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
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
        HikariConfig hikari = new HikariConfig();
        hikari.setPoolName("hub");
        hikari.setJdbcUrl(durable(config.url()));
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

    /** H2 writes a commit half a second late by default, and a killed process loses what was acknowledged; other databases are taken as they come. */
    private static String durable(String url) {
        return url.startsWith("jdbc:h2:")
                        && !url.toUpperCase(java.util.Locale.ROOT).contains("WRITE_DELAY=")
                ? url + ";WRITE_DELAY=0"
                : url;
    }

    /** Statements go through here. */
    public Jdbi jdbi() {
        return jdbi;
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
