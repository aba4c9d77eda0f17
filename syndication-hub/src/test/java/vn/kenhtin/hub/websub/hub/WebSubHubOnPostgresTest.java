package vn.kenhtin.hub.websub.hub;

import vn.kenhtin.hub.platform.db.TestDatabase;

class WebSubHubOnPostgresTest extends WebSubHubContract {

    WebSubHubOnPostgresTest() {
        super(TestDatabase.POSTGRESQL);
    }
}
