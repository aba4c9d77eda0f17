package vn.kenhtin.magnolia.hub;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.magnolia.content.NewsNode;
import vn.kenhtin.magnolia.content.NewsProperty;

/** A related news, told by the hub or found on this site; a bean for templates, whose texts are plain and must be escaped. Immutable. */
public final class RelatedNews {

    private final String id;
    private final String url;
    private final String title;
    private final @Nullable String siteName;
    private final @Nullable Instant published;
    private final @Nullable String summary;
    private final @Nullable String image;
    private final boolean pinned;
    private final double score;
    private final @Nullable String why;

    private RelatedNews(JsonNode json, String id, String url, String title) {
        this.id = id;
        this.url = url;
        this.title = title;
        this.siteName = Json.text(json.path("site"), "name");
        this.published = Json.time(json, "published");
        this.summary = Json.text(json, "summary");
        this.image = Json.url(json, "image");
        this.pinned = json.path("pinned").asBoolean(false);
        this.score = json.path("score").asDouble(0);
        this.why = Json.texts(json, "why");
    }

    private RelatedNews(NewsNode news, String url, String siteName, boolean pinned) {
        this.id = news.guid();
        this.url = url;
        this.title = news.title();
        this.siteName = siteName;
        this.published = news.published();
        this.summary = news.text(NewsProperty.LEAD);
        this.image = null;
        this.pinned = pinned;
        this.score = 0;
        this.why = null;
    }

    /** One of this site's own, without picture and reason. */
    public static RelatedNews own(NewsNode news, String url, String siteName, boolean pinned) {
        return new RelatedNews(news, url, siteName, pinned);
    }

    /** Reads one of the hub's objects; empty if it has no id, no title or no web address. */
    static Optional<RelatedNews> of(JsonNode json) {
        String id = Json.text(json, "id");
        // its page at the site that published it, else the hub's page of it
        String link = Json.url(json, "link");
        String url = link != null ? link : Json.url(json, "url");
        String title = Json.text(json, "title");
        return id == null || url == null || title == null
                ? Optional.empty()
                : Optional.of(new RelatedNews(json, id, url, title));
    }

    /** The article's id on the hub; the guid of an own article that the hub did not tell of. */
    public String getId() {
        return id;
    }

    /** An http or https URL. */
    public String getUrl() {
        return url;
    }

    public String getTitle() {
        return title;
    }

    /** The name of the site that published it. */
    public @Nullable String getSiteName() {
        return siteName;
    }

    public @Nullable Date getPublished() {
        return published == null ? null : Date.from(published);
    }

    public @Nullable String getSummary() {
        return summary;
    }

    /** An http or https URL. */
    public @Nullable String getImage() {
        return image;
    }

    /** True if an editor chose it. */
    public boolean isPinned() {
        return pinned;
    }

    /** How near the hub holds it to be; larger is nearer. */
    public double getScore() {
        return score;
    }

    /** The hub's reason, in words for editors. */
    public @Nullable String getWhy() {
        return why;
    }
}
