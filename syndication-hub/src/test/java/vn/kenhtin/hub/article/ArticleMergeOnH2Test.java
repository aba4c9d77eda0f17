package vn.kenhtin.hub.article;

import vn.kenhtin.hub.platform.db.TestDatabase;

class ArticleMergeOnH2Test extends ArticleMergeContract {

    ArticleMergeOnH2Test() {
        super(TestDatabase.H2);
    }
}
