package vn.kenhtin.webapp.demo;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** JSON Feed 1.1. */
record JsonFeedWriter() implements FeedWriter {

    private static final ObjectMapper JSON = new ObjectMapper();

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Document(
            String version,
            String title,
            String description,
            @JsonProperty("home_page_url") URI homePage,
            @JsonProperty("feed_url") URI feed,
            String language,
            List<Author> authors,
            List<Item> items) {}

    record Author(String name) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Item(
            String id,
            URI url,
            String title,
            String summary,
            @JsonProperty("content_html") String content,
            URI image,
            @JsonProperty("date_published") String published,
            @JsonProperty("date_modified") @Nullable String modified,
            List<Author> authors,
            List<String> tags) {}

    @Override
    public String contentType() {
        return "application/feed+json; charset=utf-8";
    }

    @Override
    public byte[] write(Edition edition) {
        DemoSite site = edition.site();
        Document document = new Document(
                "https://jsonfeed.org/version/1.1",
                site.name(),
                edition.header().need("slogan"),
                site.homePage(),
                site.feed(),
                "vi",
                List.of(new Author(site.publication())),
                edition.articles().stream().map(JsonFeedWriter::item).toList());
        try {
            return JSON.writeValueAsBytes(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records of text are always JSON", e);
        }
    }

    private static Item item(DemoArticle article) {
        String author = article.author();
        return new Item(
                article.id(),
                article.link(),
                article.words().title(),
                article.words().lead(),
                Markup.whole(article),
                article.picture().address(),
                DateText.rfc3339(article.published()),
                article.changed() ? DateText.rfc3339(article.updated()) : null,
                author == null ? List.of() : List.of(new Author(author)),
                tags(article));
    }

    private static List<String> tags(DemoArticle article) {
        return Stream.concat(Stream.of(article.category()), article.tags().stream())
                .toList();
    }
}
