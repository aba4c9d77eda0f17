package vn.kenhtin.hub.feed.write;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import vn.kenhtin.hub.article.Article;
import vn.kenhtin.hub.article.Credit;
import vn.kenhtin.hub.article.Enclosure;
import vn.kenhtin.hub.feed.FeedDocument.Item;

/** Our extension of a JSON Feed item: the editorial fields of Vietnamese news, so that another hub gets them without guessing. */
final class KenhTinExtension {

    private KenhTinExtension() {}

    static void write(JsonGenerator json, Item item, FeedLinks links) throws IOException {
        Article article = item.article();
        Credit credit = article.credit();
        json.writeObjectFieldStart("_kenhtin");
        json.writeStringField("about", links.extension());
        json.writeStringField("site", article.site().value());
        json.writeStringField("publication", article.origin().publication());
        JsonFeedWriter.text(json, "lead", article.body().summary());
        JsonFeedWriter.text(json, "byline", credit.author());
        JsonFeedWriter.text(json, "photo_credit", credit.photo());
        JsonFeedWriter.text(
                json, "photo_caption", article.image().map(Enclosure::title).orElse(null));
        JsonFeedWriter.text(json, "source_name", credit.source());
        JsonFeedWriter.text(json, "source_url", credit.sourceUrl());
        if (!article.categories().isEmpty()) {
            json.writeStringField("section", article.categories().get(0).label());
        }
        json.writeBooleanField("hot", article.hot());
        if (article.legacyReads() > 0) {
            json.writeNumberField("legacy_reads", article.legacyReads());
        }
        JsonFeedWriter.text(json, "canonical", article.link());
        json.writeEndObject();
    }
}
