package vn.kenhtin.hub.story;

import vn.kenhtin.hub.platform.db.TestDatabase;

class StoryFollowerOnPostgresTest extends StoryFollowerContract {

    StoryFollowerOnPostgresTest() {
        super(TestDatabase.POSTGRESQL);
    }
}
