package vn.kenhtin.hub.ingest.parse;

import java.time.Instant;

/**
 * A declaration that an entry is deleted: {@code at:deleted-entry} (RFC 6721), or one of {@code _kenhtin.tombstones} in JSON Feed.
 *
 * @param guid id of the deleted entry, never empty
 * @param when time of the deletion, or arrival when the document does not tell
 */
public record Tombstone(String guid, Instant when) {}
