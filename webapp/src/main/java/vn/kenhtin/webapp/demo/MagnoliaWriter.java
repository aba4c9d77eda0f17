package vn.kenhtin.webapp.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A Magnolia delivery document: every value a string, several values an array, pictures as resolved assets with a link relative to the
 * server, properties that are not set left out. Ids are name-based, so that they survive a restart of the demo.
 */
record MagnoliaWriter() implements FeedWriter {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String contentType() {
        return "application/json;charset=UTF-8";
    }

    @Override
    public byte[] write(Edition edition) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("total", edition.articles().size());
        document.put(
                "results",
                edition.articles().stream()
                        .map(article -> node(edition, article))
                        .toList());
        try {
            return JSON.writeValueAsBytes(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("maps of text are always JSON", e);
        }
    }

    private static Map<String, Object> node(Edition edition, DemoArticle article) {
        String key = lastSegment(article.link().getPath());
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("@name", key);
        node.put(
                "@path",
                article.link().getPath().substring(edition.site().slug().length() + 1));
        node.put("@id", uuid(article.id()));
        node.put("@nodeType", "kenhtin:news");
        node.put("title", article.words().title());
        node.put("slug", key);
        node.put("lead", article.words().lead());
        node.put("body", Markup.paragraphs(article));
        node.put("heroImage", image(article));
        node.put("heroCaption", article.words().caption());
        putIfThere(node, "byline", article.author() == null ? null : article.signature());
        putIfThere(node, "photoCredit", article.author());
        node.put("sourceName", article.header().get("source", edition.site().publication()));
        node.put("sourceUrl", article.link().toString());
        node.put("category", article.category());
        node.put("section", article.header().get("section", "Tin trong tỉnh"));
        node.put(
                "hot",
                Boolean.toString(
                        article.header().has("pinned") || article.header().has("hot")));
        node.put("publishedAt", DateText.magnolia(article.published()));
        node.put("legacyReads", article.header().get("reads", "0"));
        node.put("tags", article.tags());
        node.put("mgnl:lastModified", DateText.magnolia(article.updated()));
        node.put("@nodes", List.of());
        return node;
    }

    private static Map<String, Object> image(DemoArticle article) {
        Picture picture = article.picture();
        String id = "jcr:" + uuid(picture.fileName());
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("fileName", picture.fileName());
        metadata.put("mimeType", picture.mediaType());
        metadata.put("caption", article.words().caption());
        metadata.put("height", Integer.toString(Picture.HEIGHT));
        metadata.put("width", Integer.toString(Picture.WIDTH));
        Map<String, Object> asset = new LinkedHashMap<>();
        asset.put("@name", picture.fileName());
        asset.put("@path", "/tin-tuc/" + picture.fileName());
        asset.put("@id", id);
        asset.put("@link", picture.address().getRawPath());
        asset.put("metadata", metadata);
        return asset;
    }

    private static void putIfThere(Map<String, Object> node, String name, @Nullable String value) {
        if (value != null) {
            node.put(name, value);
        }
    }

    private static String uuid(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static String lastSegment(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
