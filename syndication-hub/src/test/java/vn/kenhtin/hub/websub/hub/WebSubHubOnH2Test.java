package vn.kenhtin.hub.websub.hub;

import vn.kenhtin.hub.platform.db.TestDatabase;

class WebSubHubOnH2Test extends WebSubHubContract {

    WebSubHubOnH2Test() {
        super(TestDatabase.H2);
    }
}
