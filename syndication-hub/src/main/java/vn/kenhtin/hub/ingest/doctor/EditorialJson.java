package vn.kenhtin.hub.ingest.doctor;

import com.fasterxml.jackson.databind.node.ObjectNode;
import vn.kenhtin.hub.article.EditorsChoice;
import vn.kenhtin.hub.ingest.parse.Entry.Editorial;

/** Editorial fields under the names they have in the {@code _kenhtin} extension of JSON Feed. Stateless. */
final class EditorialJson {

    private EditorialJson() {}

    static void write(Editorial editorial, ObjectNode json) {
        UnderstoodFeed.put(json, "lead", editorial.lead());
        UnderstoodFeed.put(json, "byline", editorial.byline());
        UnderstoodFeed.put(json, "photo_credit", editorial.photoCredit());
        UnderstoodFeed.put(json, "photo_caption", editorial.photoCaption());
        UnderstoodFeed.put(json, "source_name", editorial.sourceName());
        UnderstoodFeed.put(json, "source_url", editorial.sourceUrl());
        UnderstoodFeed.put(json, "section", editorial.section());
        UnderstoodFeed.put(json, "expires", editorial.expires());
        UnderstoodFeed.put(json, "canonical", editorial.canonical());
        EditorsChoice choice = editorial.choice();
        if (choice != null && !choice.equals(EditorsChoice.NONE)) {
            choice.pins().forEach(json.putArray("pins")::add);
            choice.hides().forEach(json.putArray("hides")::add);
        }
        if (editorial.hot()) {
            json.put("hot", true);
        }
        if (editorial.legacyReads() > 0) {
            json.put("legacy_reads", editorial.legacyReads());
        }
    }
}
