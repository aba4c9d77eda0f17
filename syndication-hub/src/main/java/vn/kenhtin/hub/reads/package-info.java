/**
 * "Số lần đọc": counts reads of articles and ranks the most read.
 *
 * <p>Entry type: {@link vn.kenhtin.hub.reads.Reads}. A read is acknowledged after one insert into {@code read_log}, committed together with all that came in
 * while the last commit ran; a second later the log is added up into totals, days and hours. The committer has a thread of its own: its turn is as long as a
 * commit, which no schedule knows, and everybody waits for it. Nobody is kept in clear: a reader is a hash under a salt of the day. Knows nothing of feeds.
 */
@NullMarked
package vn.kenhtin.hub.reads;

import org.jspecify.annotations.NullMarked;
