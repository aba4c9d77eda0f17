/**
 * Dates as feeds write them: RFC 822 and RFC 3339 with all their mistakes, asctime, and the forms of Vietnamese sites. Entry type:
 * {@link vn.kenhtin.hub.ingest.parse.date.DateReader}.
 *
 * <p>Lenient about form, strict about meaning: a day that no calendar has is refused, never bent to the next. Knows nothing of feeds.
 */
@NullMarked
package vn.kenhtin.hub.ingest.parse.date;

import org.jspecify.annotations.NullMarked;
