package vn.kenhtin.hub.related;

import vn.kenhtin.hub.platform.db.TestDatabase;

class DecisionStoreOnPostgresTest extends DecisionStoreContract {

    DecisionStoreOnPostgresTest() {
        super(TestDatabase.POSTGRESQL);
    }
}
