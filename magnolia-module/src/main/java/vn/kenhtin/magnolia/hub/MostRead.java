package vn.kenhtin.magnolia.hub;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A line of the list of most read news; a bean for templates, whose texts are plain and must be escaped. Immutable. */
public final class MostRead {

    private final String url;
    private final String title;
    private final @Nullable Instant published;
    private final long reads;

    private MostRead(JsonNode json, String url, String title) {
        this.url = url;
        this.title = title;
        this.published = Json.time(json, "published");
        this.reads = json.path("reads").asLong(0);
    }

    static Optional<MostRead> of(JsonNode json) {
        String url = Json.url(json, "url");
        String title = Json.text(json, "title");
        return url == null || title == null ? Optional.empty() : Optional.of(new MostRead(json, url, title));
    }

    /** An http or https URL. */
    public String getUrl() {
        return url;
    }

    public String getTitle() {
        return title;
    }

    public @Nullable Date getPublished() {
        return published == null ? null : Date.from(published);
    }

    public long getReads() {
        return reads;
    }
}
