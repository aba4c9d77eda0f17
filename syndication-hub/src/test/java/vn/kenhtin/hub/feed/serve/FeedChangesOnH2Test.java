package vn.kenhtin.hub.feed.serve;

import vn.kenhtin.hub.platform.db.TestDatabase;

class FeedChangesOnH2Test extends FeedChangesContract {

    FeedChangesOnH2Test() {
        super(TestDatabase.H2);
    }
}
