package vn.kenhtin.hub.feed;

import org.jspecify.annotations.Nullable;

/**
 * The other documents of the same feed (RFC 5005), by their paths without the ending of the format.
 *
 * @param current the document to subscribe to; null in that document itself
 * @param previous the document with the articles that came before; null when there are none
 * @param archived whether this document will never hold other articles than it does
 */
public record Paging(@Nullable String current, @Nullable String previous, boolean archived) {

    /** A feed of which there is but one document. */
    public static final Paging NONE = new Paging(null, null, false);
}
