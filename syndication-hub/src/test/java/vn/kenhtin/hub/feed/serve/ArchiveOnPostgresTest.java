package vn.kenhtin.hub.feed.serve;

import vn.kenhtin.hub.platform.db.TestDatabase;

class ArchiveOnPostgresTest extends ArchiveContract {

    ArchiveOnPostgresTest() {
        super(TestDatabase.POSTGRESQL);
    }
}
