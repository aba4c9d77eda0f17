package vn.kenhtin.magnolia.feed;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.magnolia.content.Decision;
import vn.kenhtin.magnolia.content.Decisions;
import vn.kenhtin.magnolia.content.Guid;
import vn.kenhtin.magnolia.content.NewsNode;
import vn.kenhtin.magnolia.content.NewsProperty;
import vn.kenhtin.magnolia.content.Sessions;
import vn.kenhtin.magnolia.settings.SiteSettings;

/** Writes one news as an item of JSON Feed 1.1 with the extension {@code _kenhtin}. */
final class ItemWriter {

    static final String ABOUT = "https://kenhtin.vn/docs/json-feed-extension";

    /** What stands before the name in a byline: "Tin và ảnh: Thu Oanh", "Bài, ảnh: …", "Theo …". */
    private static final Pattern CREDIT = Pattern.compile("(?iu)^(?:tin|bài|ảnh|theo|nguồn)[^:]{0,20}:\\s*");

    private final SiteSettings site;
    private final SiteLinks links;
    private final Decisions decisions;
    private final Assets assets;
    private final RichText richText;

    ItemWriter(Sessions sessions, SiteSettings site, Decisions decisions) {
        this.site = site;
        this.links = new SiteLinks(site);
        this.decisions = decisions;
        this.assets = new Assets(sessions, links);
        this.richText = new RichText(sessions, links, assets);
    }

    void write(NewsNode news, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", news.guid());
        json.writeStringField("url", links.article(news.slug()));
        text(json, "external_url", news.text(NewsProperty.SOURCE_URL));
        json.writeStringField("title", news.title());
        content(news, json);
        text(json, "summary", news.text(NewsProperty.LEAD));
        picture(news, json);
        time(json, "date_published", news.published());
        time(json, "date_modified", news.instant(NewsProperty.LAST_MODIFIED));
        author(news.text(NewsProperty.BYLINE), json);
        strings(json, "tags", tags(news));
        String language = news.text(NewsProperty.LANGUAGE);
        json.writeStringField("language", language == null ? site.getLanguage() : language);
        extension(news, json);
        json.writeEndObject();
    }

    private void content(NewsNode news, JsonGenerator json) throws IOException {
        String body = news.text(NewsProperty.BODY);
        if (body != null) {
            json.writeStringField("content_html", richText.forReaders(body));
        } else {
            String lead = news.text(NewsProperty.LEAD);
            json.writeStringField("content_text", lead == null ? "" : lead);
        }
    }

    private void picture(NewsNode news, JsonGenerator json) throws IOException {
        Optional<Picture> found =
                Optional.ofNullable(news.text(NewsProperty.HERO_IMAGE)).flatMap(assets::picture);
        if (found.isPresent()) {
            Picture picture = found.get();
            json.writeStringField("image", picture.url());
            if (picture.mediaType() != null) {
                json.writeArrayFieldStart("attachments");
                json.writeStartObject();
                json.writeStringField("url", picture.url());
                json.writeStringField("mime_type", picture.mediaType());
                number(json, "size_in_bytes", picture.length());
                json.writeEndObject();
                json.writeEndArray();
            }
        }
    }

    private void extension(NewsNode news, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("_kenhtin");
        json.writeStringField("about", ABOUT);
        text(json, "lead", news.text(NewsProperty.LEAD));
        text(json, "byline", news.text(NewsProperty.BYLINE));
        text(json, "photo_credit", news.text(NewsProperty.PHOTO_CREDIT));
        text(json, "photo_caption", news.text(NewsProperty.HERO_CAPTION));
        text(json, "source_name", news.text(NewsProperty.SOURCE_NAME));
        text(json, "source_url", news.text(NewsProperty.SOURCE_URL));
        String section = news.text(NewsProperty.SECTION);
        text(json, "section", section == null ? news.text(NewsProperty.CATEGORY) : section);
        text(json, "category", news.text(NewsProperty.CATEGORY));
        json.writeBooleanField("hot", news.flag(NewsProperty.HOT));
        Decision decision = decisions.of(news.uuid());
        strings(json, "pins", pins(news, decision));
        strings(json, "hides", decision.hides());
        number(json, "legacy_reads", news.number(NewsProperty.LEGACY_READS));
        time(json, "expires", news.instant(NewsProperty.EXPIRES_AT));
        json.writeStringField("canonical", links.canonical(news));
        json.writeEndObject();
    }

    /** The related news chosen in the article itself come first, then those pinned in the app for related news. */
    private static List<String> pins(NewsNode news, Decision decision) {
        Set<String> pins = new LinkedHashSet<>();
        news.texts(NewsProperty.RELATED).forEach(uuid -> pins.add(Guid.of(uuid)));
        pins.addAll(decision.pins());
        return new ArrayList<>(pins);
    }

    private static Set<String> tags(NewsNode news) {
        Set<String> tags = new LinkedHashSet<>(news.texts(NewsProperty.CATEGORY));
        tags.addAll(news.texts(NewsProperty.TAGS));
        return tags;
    }

    private static void author(@Nullable String byline, JsonGenerator json) throws IOException {
        if (byline != null) {
            // "Tin: Thanh Mai; ảnh: Lê Minh": who wrote it comes first
            String name =
                    CREDIT.matcher(byline).replaceFirst("").split(";", 2)[0].strip();
            json.writeArrayFieldStart("authors");
            json.writeStartObject();
            json.writeStringField("name", name.isEmpty() ? byline : name);
            json.writeEndObject();
            json.writeEndArray();
        }
    }

    private static void text(JsonGenerator json, String field, @Nullable String value) throws IOException {
        if (value != null) {
            json.writeStringField(field, value);
        }
    }

    private static void number(JsonGenerator json, String field, @Nullable Long value) throws IOException {
        if (value != null) {
            json.writeNumberField(field, value);
        }
    }

    private static void time(JsonGenerator json, String field, @Nullable Instant value) throws IOException {
        if (value != null) {
            json.writeStringField(field, value.toString());
        }
    }

    private static void strings(JsonGenerator json, String field, Iterable<String> values) throws IOException {
        if (values.iterator().hasNext()) {
            json.writeArrayFieldStart(field);
            for (String value : values) {
                json.writeString(value);
            }
            json.writeEndArray();
        }
    }
}
