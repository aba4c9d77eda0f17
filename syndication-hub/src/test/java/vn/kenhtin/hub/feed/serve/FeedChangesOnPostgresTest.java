package vn.kenhtin.hub.feed.serve;

import vn.kenhtin.hub.platform.db.TestDatabase;

class FeedChangesOnPostgresTest extends FeedChangesContract {

    FeedChangesOnPostgresTest() {
        super(TestDatabase.POSTGRESQL);
    }
}
