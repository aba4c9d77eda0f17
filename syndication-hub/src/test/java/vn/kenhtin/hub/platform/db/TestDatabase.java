package vn.kenhtin.hub.platform.db;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;

/** Fresh, migrated databases for tests: H2 in memory, or a new database of one real PostgreSQL that all tests of a run share. */
public enum TestDatabase {
    H2 {
        @Override
        public Database open() {
            return Database.open(at("jdbc:h2:mem:" + UUID.randomUUID()));
        }
    },
    POSTGRESQL {
        @Override
        public Database open() {
            String name = "hub_" + UUID.randomUUID().toString().replace('-', '_');
            try (var connection = Server.POSTGRES.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create database " + name);
            } catch (java.sql.SQLException e) {
                throw new IllegalStateException(e);
            }
            // a session zone unlike the JVM's and unlike UTC, so that zone mistakes show
            return Database.open(
                    at(Server.POSTGRES.getJdbcUrl("postgres", name) + "&options=-c%20TimeZone=Pacific/Chatham"));
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

    private static final class Server {
        static final EmbeddedPostgres POSTGRES = start();

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
