package vn.kenhtin.hub.reads;

import vn.kenhtin.hub.platform.db.TestDatabase;

class MostReadOnH2Test extends MostReadContract {

    MostReadOnH2Test() {
        super(TestDatabase.H2);
    }
}
