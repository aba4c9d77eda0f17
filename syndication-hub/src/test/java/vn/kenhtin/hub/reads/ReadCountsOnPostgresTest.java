package vn.kenhtin.hub.reads;

import vn.kenhtin.hub.platform.db.TestDatabase;

class ReadCountsOnPostgresTest extends ReadCountsContract {

    ReadCountsOnPostgresTest() {
        super(TestDatabase.POSTGRESQL);
    }
}
