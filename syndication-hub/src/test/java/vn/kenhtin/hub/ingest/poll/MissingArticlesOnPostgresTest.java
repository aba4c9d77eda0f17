package vn.kenhtin.hub.ingest.poll;

import vn.kenhtin.hub.platform.db.TestDatabase;

class MissingArticlesOnPostgresTest extends MissingArticlesContract {

    MissingArticlesOnPostgresTest() {
        super(TestDatabase.POSTGRESQL);
    }
}
