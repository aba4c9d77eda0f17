package vn.kenhtin.hub;

import java.time.Duration;
import java.util.function.Consumer;
import vn.kenhtin.hub.platform.schedule.NodeTimer;
import vn.kenhtin.hub.site.SiteSlug;
import vn.kenhtin.hub.story.StoryFollower;
import vn.kenhtin.hub.story.StoryResource;

/** The parts that recognise stories. They have a timer of their own: at start the latest texts are read, and feeds must not wait for it. */
record Stories(StoryFollower follower, StoryResource resource, NodeTimer timer) implements AutoCloseable {

    private static final Duration CATCH_UP = Duration.ofMillis(400);

    /** @param changed told the sites whose articles came into a story or out of one */
    static Stories of(Stores stores, Consumer<SiteSlug> changed) {
        return new Stories(
                new StoryFollower(stores.articles(), stores.stories(), changed),
                new StoryResource(stores.stories(), stores.articles(), changed),
                new NodeTimer());
    }

    void start() {
        timer.repeat("Following stories", CATCH_UP, follower::catchUp);
    }

    @Override
    public void close() {
        timer.close();
    }
}
