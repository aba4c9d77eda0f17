/**
 * Reads an XML feed, well-formed or not, into a light tree per entry. Entry type: {@link vn.kenhtin.hub.ingest.parse.xml.XmlTreeReader}.
 *
 * <p>A strict StAX reader goes first; what it refuses is read again by a tolerant one that feeds the same builder. No DTD is loaded, no external
 * entity fetched. Nothing here knows what the elements mean beyond which of them hold others.
 */
@NullMarked
package vn.kenhtin.hub.ingest.parse.xml;

import org.jspecify.annotations.NullMarked;
