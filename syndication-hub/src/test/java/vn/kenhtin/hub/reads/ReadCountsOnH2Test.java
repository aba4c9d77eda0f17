package vn.kenhtin.hub.reads;

import vn.kenhtin.hub.platform.db.TestDatabase;

class ReadCountsOnH2Test extends ReadCountsContract {

    ReadCountsOnH2Test() {
        super(TestDatabase.H2);
    }
}
