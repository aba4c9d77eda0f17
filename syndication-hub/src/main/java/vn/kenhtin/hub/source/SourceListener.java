package vn.kenhtin.hub.source;

/**
 * Told of a change right after its commit, on the node that made it. Only a nudge: a node can die between commit and call, so whoever must not miss a change
 * compares with all sources at start as well. Must return quickly and be safe for use by many threads.
 */
public interface SourceListener {

    /** A source was added or changed; it is to be polled unless it is paused. */
    void sourceSaved(Source source);

    /** A source was removed; it is not to be polled any more. */
    void sourceRemoved(long id);

    /** Somebody knows that there is news: the source, which is not paused, is to be polled now instead of at its next turn. */
    void pollRequested(Source source);
}
