package vn.kenhtin.hub.story;

import vn.kenhtin.hub.platform.db.TestDatabase;

class StoryFollowerOnH2Test extends StoryFollowerContract {

    StoryFollowerOnH2Test() {
        super(TestDatabase.H2);
    }
}
