package vn.kenhtin.hub.platform.db;

import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Where the articles are kept. */
public interface DatabaseConfig {

    /** JDBC URL of an H2 file ({@code jdbc:h2:file:…}) or a PostgreSQL database, version 15 or newer. */
    @WithDefault("jdbc:h2:file:./data/hub")
    String url();

    /** @throws IllegalArgumentException when the URL is of no database that the hub can use */
    default void check() {
        if (!url().startsWith("jdbc:h2:") && !url().startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException("must begin with jdbc:h2: or jdbc:postgresql:, and is " + url());
        }
    }

    /** User name, if the database asks for one. */
    Optional<String> user();

    /** Password, if the database asks for one; better given in the environment than in a file. */
    Optional<String> password();

    /** Most connections open at once, 2 to 200. */
    @WithDefault("12")
    int connections();
}
