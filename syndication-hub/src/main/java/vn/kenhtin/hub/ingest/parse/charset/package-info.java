/**
 * From bytes to text: which charset a document is really in, and Vietnamese typed in the font encodings of the 1990s. Entry types:
 * {@link vn.kenhtin.hub.ingest.parse.charset.DocumentDecoder} and {@link vn.kenhtin.hub.ingest.parse.charset.TextRepairer}.
 *
 * <p>Nothing here knows of feeds, XML or JSON, except for the place where an XML declaration names its encoding.
 */
@NullMarked
package vn.kenhtin.hub.ingest.parse.charset;

import org.jspecify.annotations.NullMarked;
