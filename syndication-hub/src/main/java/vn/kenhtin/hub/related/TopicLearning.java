package vn.kenhtin.hub.related;

import vn.kenhtin.hub.search.ArticleIndex;

/** Lets a ranker learn again when the index has become a tenth larger or smaller; {@link #catchUp} is meant to run every minute. Safe for use by many threads. */
public final class TopicLearning {

    private static final int TENTH = 10;

    private final ArticleIndex index;
    private final RelatedRanker ranker;
    private int learnt;

    public TopicLearning(ArticleIndex index, RelatedRanker ranker) {
        this.index = index;
        this.ranker = ranker;
    }

    /** Some seconds of work when there is something to learn. */
    public synchronized void catchUp() {
        int size = index.size();
        if ((long) Math.abs(size - learnt) * TENTH > learnt) {
            ranker.learn();
            learnt = size;
        }
    }
}
