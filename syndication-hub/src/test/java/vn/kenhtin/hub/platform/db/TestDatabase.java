package vn.kenhtin.hub.platform.db;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Fresh, migrated databases for tests: H2 in memory, or a new database of one real PostgreSQL that all tests of a run share. The schema is made by the
 * migrations once in a run and copied from there, for most tests take less time than they.
 */
public enum TestDatabase {
    H2 {
        @Override
        public Database open() {
            String url = "jdbc:h2:mem:" + UUID.randomUUID();
            // in memory there is a database as long as somebody is connected to it
            try (Connection first = DriverManager.getConnection(url);
                    Statement statement = first.createStatement()) {
                statement.execute(Script.SCHEMA);
                return Database.open(at(url));
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    },
    POSTGRESQL {
        @Override
        public Database open() {
            String name = "hub_" + UUID.randomUUID().toString().replace('-', '_');
            Server.create(name + " template " + Server.TEMPLATE);
            return Server.open(name);
        }
    };

    /** A new empty database with the newest schema. The caller closes it. */
    public abstract Database open();

    private static DatabaseConfig at(String url) {
        return new DatabaseConfig() {
            @Override
            public String url() {
                return url;
            }

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
                return 8;
            }
        };
    }

    private static final class Script {

        /** What makes an empty H2 a migrated one, in one string of statements. */
        static final String SCHEMA = read();

        private static String read() {
            try (Database migrated = Database.open(at("jdbc:h2:mem:" + UUID.randomUUID()))) {
                List<String> statements = migrated.jdbi()
                        .withHandle(handle ->
                                handle.createQuery("script").mapTo(String.class).list());
                return String.join("\n", statements);
            }
        }
    }

    private static final class Server {

        static final String TEMPLATE = "hub_template";
        static final EmbeddedPostgres POSTGRES = start();

        static {
            create(TEMPLATE);
            open(TEMPLATE).close();
        }

        static void create(String database) {
            try (Connection connection = POSTGRES.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + database);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        /** With a session zone unlike the JVM's and unlike UTC, so that zone mistakes show. */
        static Database open(String name) {
            return Database.open(at(POSTGRES.getJdbcUrl("postgres", name) + "&options=-c%20TimeZone=Pacific/Chatham"));
        }

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    try {
                        postgres.close();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }));
                return postgres;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
