package vn.kenhtin.hub.feed.serve;

import vn.kenhtin.hub.platform.db.TestDatabase;

class ArchiveOnH2Test extends ArchiveContract {

    ArchiveOnH2Test() {
        super(TestDatabase.H2);
    }
}
