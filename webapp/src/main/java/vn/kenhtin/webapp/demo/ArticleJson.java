package vn.kenhtin.webapp.demo;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One news as the Magnolia module's endpoint writes it; properties that are not set are left out. */
final class ArticleJson {

    static final String ABOUT = "https://kenhtin.vn/docs/json-feed-extension";

    private static final Pattern CREDIT = Pattern.compile("(?iu)^(?:tin|bài|ảnh|theo|nguồn)[^:]{0,20}:\\s*");
    private static final Pattern PHOTOGRAPHER = Pattern.compile("(?iu)ảnh:\\s*([^;]+)");

    private ArticleJson() {}

    /** A name-based uuid, so that it survives a restart of the demo. */
    static String guid(String id) {
        return "urn:uuid:" + uuid(id);
    }

    static String uuid(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    static ObjectNode item(DemoArticle article) {
        Words words = article.words();
        Picture picture = article.picture();
        ObjectNode item = JsonNodeFactory.instance
                .objectNode()
                .put("id", guid(article.id()))
                .put("url", article.link().toString())
                .put("title", words.title())
                .put("content_html", Markup.paragraphs(article).strip())
                .put("summary", words.lead())
                .put("image", picture.address().toString());
        item.putArray("attachments")
                .addObject()
                .put("url", picture.address().toString())
                .put("mime_type", picture.mediaType());
        item.put("date_published", article.published().toString());
        item.put("date_modified", article.updated().toString());
        String byline = article.signature();
        if (byline != null) {
            item.putArray("authors").addObject().put("name", writer(byline));
        }
        ArrayNode tags = item.putArray("tags").add(article.category());
        article.tags().forEach(tags::add);
        item.put("language", "vi");
        item.set("_kenhtin", extension(article));
        return item;
    }

    private static ObjectNode extension(DemoArticle article) {
        Header header = article.header();
        ObjectNode extension = JsonNodeFactory.instance
                .objectNode()
                .put("about", ABOUT)
                .put("lead", article.words().lead());
        putIfThere(extension, "byline", article.signature());
        putIfThere(extension, "photo_credit", photographer(article.signature()));
        putIfThere(extension, "photo_caption", article.words().caption());
        putIfThere(extension, "source_name", header.find("source"));
        extension.put("section", header.get("section", article.category()));
        extension.put("category", article.category());
        extension.put("hot", header.has("pinned") || header.has("hot"));
        String reads = header.find("reads");
        if (reads != null) {
            extension.put("legacy_reads", Long.parseLong(reads));
        }
        return extension.put("canonical", article.link().toString());
    }

    private static String writer(String byline) {
        return CREDIT.matcher(byline).replaceFirst("").split(";", 2)[0].strip();
    }

    private static @Nullable String photographer(@Nullable String byline) {
        Matcher photographer = PHOTOGRAPHER.matcher(byline == null ? "" : byline);
        return photographer.find() ? photographer.group(1).strip() : null;
    }

    private static void putIfThere(ObjectNode object, String field, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            object.put(field, value);
        }
    }
}
