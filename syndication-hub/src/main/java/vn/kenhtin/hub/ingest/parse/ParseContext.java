package vn.kenhtin.hub.ingest.parse;

import java.time.Instant;
import java.time.ZoneId;

/**
 * What a document does not say about itself.
 *
 * @param zone the site's time zone: meant by every date that names none
 * @param arrival when the document came; dates more than a day later are clamped to it
 */
public record ParseContext(ZoneId zone, Instant arrival) {}
