package vn.kenhtin.hub.article;

import vn.kenhtin.hub.platform.db.TestDatabase;

class ArticleReadingOnH2Test extends ArticleReadingContract {

    ArticleReadingOnH2Test() {
        super(TestDatabase.H2);
    }
}
