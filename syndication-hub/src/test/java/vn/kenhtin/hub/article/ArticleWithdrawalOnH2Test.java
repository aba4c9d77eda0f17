package vn.kenhtin.hub.article;

import vn.kenhtin.hub.platform.db.TestDatabase;

class ArticleWithdrawalOnH2Test extends ArticleWithdrawalContract {

    ArticleWithdrawalOnH2Test() {
        super(TestDatabase.H2);
    }
}
