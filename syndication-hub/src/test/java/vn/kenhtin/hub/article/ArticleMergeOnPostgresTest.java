package vn.kenhtin.hub.article;

import vn.kenhtin.hub.platform.db.TestDatabase;

class ArticleMergeOnPostgresTest extends ArticleMergeContract {

    ArticleMergeOnPostgresTest() {
        super(TestDatabase.POSTGRESQL);
    }
}
