/**
 * Polls sources: when each is due, what one poll does, and what the source remembers of it.
 *
 * <p>{@link vn.kenhtin.hub.ingest.poll.PollSchedule} holds the rules as functions from value to value; {@link vn.kenhtin.hub.ingest.poll.PollTask} runs them.
 * {@link vn.kenhtin.hub.ingest.poll.PageWatch} and {@code MissingWatch} let a source's policy follow when articles vanish without a word. Nothing here knows
 * HTTP or the formats of feeds.
 */
@NullMarked
package vn.kenhtin.hub.ingest.poll;

import org.jspecify.annotations.NullMarked;
