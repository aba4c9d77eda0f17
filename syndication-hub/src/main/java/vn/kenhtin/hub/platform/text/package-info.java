/**
 * Text without domain meaning: Unicode normalisation, Vietnamese folding, slugs, stable hashes and name-based ids.
 *
 * <p>All text inside the hub is NFC. Nothing here knows of articles, feeds or sites.
 */
@NullMarked
package vn.kenhtin.hub.platform.text;

import org.jspecify.annotations.NullMarked;
