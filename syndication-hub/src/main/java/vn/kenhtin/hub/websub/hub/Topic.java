package vn.kenhtin.hub.websub.hub;

import java.time.Instant;

/**
 * A feed somebody subscribed to.
 *
 * @param url its own URL, canonical
 * @param tag entity tag of the content last told
 * @param modified when that content came about, to the second
 * @param version how often its content was told
 */
record Topic(long id, String url, String tag, Instant modified, long version) {}
