package vn.kenhtin.hub.websub.subscriber;

import vn.kenhtin.hub.platform.db.TestDatabase;

class SubscriberOnH2Test extends SubscriberContract {

    SubscriberOnH2Test() {
        super(TestDatabase.H2);
    }
}
