package vn.kenhtin.hub;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import vn.kenhtin.hub.platform.config.ConfigException;
import vn.kenhtin.hub.platform.schedule.NodeTimer;
import vn.kenhtin.hub.related.FollowedLists;
import vn.kenhtin.hub.related.RelatedArticles;
import vn.kenhtin.hub.related.RelatedLists;
import vn.kenhtin.hub.related.RelatedRanker;
import vn.kenhtin.hub.related.TopicLearning;
import vn.kenhtin.hub.search.ArticleIndex;
import vn.kenhtin.hub.search.ArticleSearch;
import vn.kenhtin.hub.search.IndexFollower;
import vn.kenhtin.hub.search.SearchConfig;

/** The parts that find articles. They have a timer of their own: an index is built for minutes, and feeds must not wait for it. */
record Discovery(
        ArticleIndex index, IndexFollower follower, RelatedRanker ranker, FollowedLists followed, Timers timers)
        implements AutoCloseable {

    private static final Duration CATCH_UP = Duration.ofMillis(400);
    private static final Duration LEARN = Duration.ofMinutes(1);

    /** Learning takes seconds, in which indexing must go on. */
    record Timers(NodeTimer indexing, NodeTimer learning, NodeTimer following) implements AutoCloseable {

        Timers() {
            this(new NodeTimer(), new NodeTimer(), new NodeTimer());
        }

        @Override
        public void close() {
            indexing.close();
            learning.close();
            following.close();
        }
    }

    /** @throws ConfigException when the index folder cannot be used */
    static Discovery of(Stores stores, SearchConfig config) {
        ArticleIndex index = open(config.folder());
        IndexFollower follower = new IndexFollower(index, stores.articles(), stores.clock());
        RelatedRanker ranker = new RelatedRanker(index);
        FollowedLists followed =
                new FollowedLists(stores.database().jdbi(), lists(ranker, stores), follower, stores.clock());
        stores.stories().listener(followed::storiesMoved);
        return new Discovery(index, follower, ranker, followed, new Timers());
    }

    private static RelatedLists lists(RelatedRanker ranker, Stores stores) {
        return new RelatedLists(ranker, stores.articles(), stores.sites(), stores.decisions(), stores.stories());
    }

    /** Readers' search. */
    ArticleSearch search(Stores stores) {
        return new ArticleSearch(index, stores.articles(), stores.sites());
    }

    /** "Tin liên quan". */
    RelatedArticles related(Stores stores) {
        return new RelatedArticles(lists(ranker, stores), follower, stores.articles(), stores.sites());
    }

    void start() {
        timers.indexing().repeat("Indexing", CATCH_UP, follower::catchUp);
        timers.following().repeat("Following related lists", CATCH_UP, followed::catchUp);
        timers.learning().repeat("Learning topics", LEARN, new TopicLearning(index, ranker)::catchUp);
    }

    @Override
    public void close() {
        timers.close();
        try (index) {
            follower.close();
        }
    }

    private static ArticleIndex open(String folder) {
        try {
            return ArticleIndex.open(Path.of(folder));
        } catch (UncheckedIOException e) {
            throw new ConfigException(List.of("kenhtin.search.folder: " + folder
                    + " cannot be opened, perhaps since another node uses it: " + e.getMessage()));
        }
    }
}
