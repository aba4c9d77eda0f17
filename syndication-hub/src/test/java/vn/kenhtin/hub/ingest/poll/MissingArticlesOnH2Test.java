package vn.kenhtin.hub.ingest.poll;

import vn.kenhtin.hub.platform.db.TestDatabase;

class MissingArticlesOnH2Test extends MissingArticlesContract {

    MissingArticlesOnH2Test() {
        super(TestDatabase.H2);
    }
}
