package vn.kenhtin.hub.reads;

import vn.kenhtin.hub.platform.db.TestDatabase;

class MostReadOnPostgresTest extends MostReadContract {

    MostReadOnPostgresTest() {
        super(TestDatabase.POSTGRESQL);
    }
}
