/**
 * Makes parsed entries safe and tidy: allow-listed HTML, plain titles, the lead picture, and the bylines and sources that Vietnamese articles name at their
 * end as fields. Entry type: {@link vn.kenhtin.hub.ingest.clean.ArticleSanitizer}, a function from entry to draft.
 *
 * <p>Nothing here knows of the network, the database or which entries are new: the caller cleans only what changed.
 */
@NullMarked
package vn.kenhtin.hub.ingest.clean;

import org.jspecify.annotations.NullMarked;
