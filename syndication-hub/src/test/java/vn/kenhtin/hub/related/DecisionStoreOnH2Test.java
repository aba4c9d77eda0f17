package vn.kenhtin.hub.related;

import vn.kenhtin.hub.platform.db.TestDatabase;

class DecisionStoreOnH2Test extends DecisionStoreContract {

    DecisionStoreOnH2Test() {
        super(TestDatabase.H2);
    }
}
