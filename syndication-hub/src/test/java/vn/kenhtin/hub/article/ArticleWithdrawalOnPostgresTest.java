package vn.kenhtin.hub.article;

import vn.kenhtin.hub.platform.db.TestDatabase;

class ArticleWithdrawalOnPostgresTest extends ArticleWithdrawalContract {

    ArticleWithdrawalOnPostgresTest() {
        super(TestDatabase.POSTGRESQL);
    }
}
