package vn.kenhtin.hub.feed.write;

import java.util.List;
import vn.kenhtin.hub.article.Article;
import vn.kenhtin.hub.article.Credit;
import vn.kenhtin.hub.article.Enclosure;
import vn.kenhtin.hub.article.Withdrawal;
import vn.kenhtin.hub.feed.FeedDocument.Item;

/** Our extension of JSON Feed: the editorial fields of Vietnamese news and what was withdrawn, so that another hub gets them without guessing. */
final class KenhTinExtension {

    private KenhTinExtension() {}

    /** What was withdrawn, for which JSON Feed has no words; nothing when there is none. */
    static void write(JsonText json, List<Withdrawal> withdrawn, FeedDates dates, FeedLinks links) {
        if (withdrawn.isEmpty()) {
            return;
        }
        json.open("_kenhtin", "{").text("about", links.extension()).open("tombstones", "[");
        for (Withdrawal withdrawal : withdrawn) {
            json.piece(() -> json.open("{")
                    .text("id", withdrawal.id().urn())
                    .text("when", dates.of(withdrawal.at()))
                    .close("}"));
        }
        json.close("]").close("}");
    }

    static void write(JsonText json, Item item, FeedLinks links) {
        Article article = item.article();
        Credit credit = article.credit();
        json.open("_kenhtin", "{")
                .text("about", links.extension())
                .text("site", article.site())
                .text("publication", article.origin().publication())
                .text("lead", article.body().summary())
                .text("byline", credit.author())
                .text("photo_credit", credit.photo())
                .text("photo_caption", article.image().map(Enclosure::title).orElse(null))
                .text("source_name", credit.source())
                .text("source_url", credit.sourceUrl());
        if (!article.categories().isEmpty()) {
            json.text("section", article.categories().get(0).label());
        }
        json.flag("hot", article.hot());
        if (article.legacyReads() > 0) {
            json.number("legacy_reads", article.legacyReads());
        }
        json.text("canonical", article.link()).close("}");
    }
}
