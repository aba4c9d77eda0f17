package vn.kenhtin.hub.feed.serve;

import vn.kenhtin.hub.feed.FeedAddress;

/** What there is to say to somebody who asks for a feed. */
public sealed interface FeedAnswer permits Rendition, FeedAnswer.Moved, FeedAnswer.Gone, FeedAnswer.Unknown {

    /** The feed lives on at another address (301). */
    record Moved(FeedAddress to) implements FeedAnswer {}

    /** The feed has ended (410). */
    record Gone() implements FeedAnswer {}

    /** There never was such a feed (404). */
    record Unknown() implements FeedAnswer {}
}
