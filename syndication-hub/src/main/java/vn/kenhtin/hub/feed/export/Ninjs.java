package vn.kenhtin.hub.feed.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.article.Article;
import vn.kenhtin.hub.article.ArticleId;
import vn.kenhtin.hub.article.Body;
import vn.kenhtin.hub.article.Category;
import vn.kenhtin.hub.article.Credit;
import vn.kenhtin.hub.article.Enclosure;
import vn.kenhtin.hub.article.Withdrawal;
import vn.kenhtin.hub.feed.FeedDocument;
import vn.kenhtin.hub.feed.FeedDocument.Item;
import vn.kenhtin.hub.platform.http.HubUris;
import vn.kenhtin.hub.platform.json.Json;

/** News in ninjs 2.1, IPTC's News in JSON. A list is a composite whose associations are the articles. Immutable. */
record Ninjs(HubUris uris) {

    private static final String VERSION = "2.1";
    private static final String SCHEMA = "https://www.iptc.org/std/ninjs/ninjs-schema_2.1.json";
    private static final String PLAIN = "text/plain";

    /** An article; one that was withdrawn is canceled and has no text. */
    ObjectNode article(Article article) {
        Instant withdrawn = article.history().withdrawn();
        return standard(
                withdrawn == null ? item(Item.of(article, uris)) : canceled(new Withdrawal(article.id(), withdrawn)));
    }

    /** A feed. */
    ObjectNode list(FeedDocument feed) {
        FeedDocument.Head head = feed.head();
        ObjectNode list = standard(object())
                .put("uri", uris.of("/feeds/" + head.name()).toString())
                .put("type", "composite")
                .put("representationtype", "full")
                .put("versioncreated", feed.modified().toString())
                .put("pubstatus", "usable")
                .put("language", head.language())
                .put("title", head.title())
                .put("copyrightnotice", head.rights());
        text(list.putArray("headlines"), "main", PLAIN, head.title());
        text(list.putArray("descriptions"), "main", PLAIN, head.description());
        ArrayNode items = list.putArray("associations");
        feed.items().forEach(item -> items.add(item(item).put("name", name(items))));
        feed.withdrawn().forEach(gone -> items.add(canceled(gone).put("name", name(items))));
        return list;
    }

    private static String name(ArrayNode items) {
        return "item-" + (items.size() + 1);
    }

    private static ObjectNode standard(ObjectNode node) {
        node.putObject("standard").put("name", "ninjs").put("version", VERSION).put("schema", SCHEMA);
        return node;
    }

    private static ObjectNode canceled(Withdrawal withdrawal) {
        return named(withdrawal.id(), "text")
                .put("representationtype", "partial")
                .put("versioncreated", withdrawal.at().toString())
                .put("pubstatus", "canceled");
    }

    private static ObjectNode named(ArticleId id, String type) {
        return object().put("uri", id.urn()).put("type", type);
    }

    private static ObjectNode item(Item item) {
        Article article = item.article();
        ObjectNode node = named(article.id(), "text")
                .put("representationtype", "full")
                .put("version", Integer.toString(article.history().revision()))
                .put("firstcreated", article.published().toString())
                .put("versioncreated", article.updated().toString())
                .put("pubstatus", "usable")
                .put("language", article.body().language())
                .put("title", article.body().title());
        texts(node, item);
        credit(node, article);
        ArrayNode subjects = node.putArray("subjects");
        for (Category category : article.categories()) {
            subjects.addObject().put("name", category.label()).put("literal", category.slug());
        }
        ArrayNode pictures = node.putArray("associations");
        for (Enclosure media : article.enclosures()) {
            pictures.add(media(media, article.credit().photo()).put("name", "media-" + (pictures.size() + 1)));
        }
        rendition(node.putArray("renditions"), "web", item.link().toString()).put("contenttype", "text/html");
        return node;
    }

    private static void texts(ObjectNode node, Item item) {
        Body body = item.article().body();
        text(node.putArray("headlines"), "main", PLAIN, body.title());
        text(node.putArray("descriptions"), "summary", PLAIN, item.summary());
        ArrayNode bodies = node.putArray("bodies");
        if (!body.content().isEmpty()) {
            text(bodies, "main", "text/html", body.content());
            text(bodies, "plain", PLAIN, Jsoup.parseBodyFragment(body.content()).text());
        }
    }

    private static void text(ArrayNode texts, String role, String type, String value) {
        if (!value.isEmpty()) {
            texts.addObject().put("role", role).put("contenttype", type).put("value", value);
        }
    }

    private static void credit(ObjectNode node, Article article) {
        Credit credit = article.credit();
        String publication = article.origin().publication();
        node.put("by", credit.author() == null ? publication : credit.author());
        node.put("copyrightnotice", "© " + (credit.source() == null ? publication : credit.source()));
        ArrayNode sources = node.putArray("infosources");
        sources.addObject().put("name", publication).put("role", "publisher");
        if (credit.source() != null) {
            ObjectNode origin = sources.addObject().put("name", credit.source()).put("role", "originator");
            if (credit.sourceUrl() != null) {
                origin.put("uri", credit.sourceUrl().toString());
            }
        }
        node.putArray("altids")
                .addObject()
                .put("role", "source-guid")
                .put("value", article.origin().guid());
    }

    private static ObjectNode media(Enclosure media, @Nullable String photographer) {
        String kind = media.mediaType().replaceAll("/.*", "");
        ObjectNode node = object().put("uri", media.url().toString())
                .put(
                        "type",
                        switch (kind) {
                            case "image" -> "picture";
                            case "audio", "video" -> kind;
                            default -> "component";
                        });
        if (media.title() != null) {
            text(node.putArray("descriptions"), "caption", PLAIN, media.title());
        }
        if (photographer != null && media.isImage()) {
            node.put("by", photographer);
        }
        ObjectNode original = rendition(
                        node.putArray("renditions"), "original", media.url().toString())
                .put("contenttype", media.mediaType());
        positive(original, "width", media.width());
        positive(original, "height", media.height());
        positive(original, "sizeinbytes", media.length());
        return node;
    }

    private static ObjectNode rendition(ArrayNode renditions, String name, String href) {
        return renditions.addObject().put("name", name).put("href", href);
    }

    private static void positive(ObjectNode node, String name, long number) {
        if (number > 0) {
            node.put(name, number);
        }
    }

    private static ObjectNode object() {
        return Json.mapper().createObjectNode();
    }
}
