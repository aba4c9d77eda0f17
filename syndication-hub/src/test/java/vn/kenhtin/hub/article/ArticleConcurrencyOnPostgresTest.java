package vn.kenhtin.hub.article;

import vn.kenhtin.hub.platform.db.TestDatabase;

class ArticleConcurrencyOnPostgresTest extends ArticleConcurrencyContract {

    ArticleConcurrencyOnPostgresTest() {
        super(TestDatabase.POSTGRESQL);
    }
}
