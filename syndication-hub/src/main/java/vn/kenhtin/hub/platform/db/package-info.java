/**
 * Opens the database: connection pool, migrations and JDBI, the same for H2 and PostgreSQL.
 *
 * <p>No domain words: nothing here knows of sites, articles or feeds.
 */
@NullMarked
package vn.kenhtin.hub.platform.db;

import org.jspecify.annotations.NullMarked;
