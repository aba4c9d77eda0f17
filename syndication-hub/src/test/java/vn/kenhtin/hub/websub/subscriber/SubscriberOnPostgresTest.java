package vn.kenhtin.hub.websub.subscriber;

import vn.kenhtin.hub.platform.db.TestDatabase;

class SubscriberOnPostgresTest extends SubscriberContract {

    SubscriberOnPostgresTest() {
        super(TestDatabase.POSTGRESQL);
    }
}
