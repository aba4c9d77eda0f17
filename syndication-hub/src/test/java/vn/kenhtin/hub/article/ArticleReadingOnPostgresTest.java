package vn.kenhtin.hub.article;

import vn.kenhtin.hub.platform.db.TestDatabase;

class ArticleReadingOnPostgresTest extends ArticleReadingContract {

    ArticleReadingOnPostgresTest() {
        super(TestDatabase.POSTGRESQL);
    }
}
