package vn.kenhtin.hub.article;

import vn.kenhtin.hub.platform.db.TestDatabase;

class ArticleConcurrencyOnH2Test extends ArticleConcurrencyContract {

    ArticleConcurrencyOnH2Test() {
        super(TestDatabase.H2);
    }
}
