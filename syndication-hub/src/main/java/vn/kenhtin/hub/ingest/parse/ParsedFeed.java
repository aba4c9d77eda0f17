package vn.kenhtin.hub.ingest.parse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One document, of whatever dialect, as understood.
 *
 * @param format the dialect it is written in
 * @param charset IANA name of the charset its bytes were read with
 * @param head what it says of itself
 * @param entries every entry, in document order; guids repeat where the document repeats them
 * @param tombstones entries it declares deleted
 * @param findings what was lost or repaired, in document order
 */
public record ParsedFeed(
        FeedDialect format,
        String charset,
        FeedHead head,
        List<Entry> entries,
        List<Tombstone> tombstones,
        List<Finding> findings) {

    /** Copies the lists. */
    public ParsedFeed {
        entries = List.copyOf(entries);
        tombstones = List.copyOf(tombstones);
        findings = List.copyOf(findings);
    }

    /** One entry per guid, in document order: where a guid repeats, the one updated last; of equals, the first. */
    public List<Entry> newestByGuid() {
        Map<String, Entry> newest = new LinkedHashMap<>(entries.size() * 2);
        for (Entry entry : entries) {
            newest.merge(entry.guid(), entry, (kept, next) -> next.isNewerThan(kept) ? next : kept);
        }
        return new ArrayList<>(newest.values());
    }
}
