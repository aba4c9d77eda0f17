package vn.kenhtin.hub.article;

import java.util.Locale;

/** Who withdrew an article; that decides what brings it back. */
enum Withdrawer {
    /** The source deleted it; it comes back when the source publishes it again. */
    SOURCE,
    /** Its time was over; it comes back when the source gives it more. */
    EXPIRY,
    /** An editor of the hub; no source brings it back. */
    EDITOR;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
