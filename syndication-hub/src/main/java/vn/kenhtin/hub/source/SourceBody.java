package vn.kenhtin.hub.source;

import java.net.URI;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import vn.kenhtin.hub.platform.http.HttpUrl;
import vn.kenhtin.hub.platform.json.JsonBody;
import vn.kenhtin.hub.site.SiteSlug;

/** A source's settings as JSON. */
final class SourceBody {

    private static final Function<String, String> LINE = JsonBody.line(200);

    private SourceBody() {}

    /**
     * What the body makes of {@code present}; its mistakes are left in the body.
     *
     * @param allowed which addresses may be polled
     */
    static SourceDraft read(JsonBody body, SourceDraft present, Predicate<URI> allowed) {
        SiteSlug site = body.text("site", SiteSlug::fromString, present.site());
        URI url = body.text("url", text -> address(text, allowed), present.url());
        Duration floor = body.text("floor", SourceBody::seconds, present.floor());
        Duration ceiling = body.text("ceiling", SourceBody::seconds, present.ceiling());
        String title = body.text("title", LINE, present.title().isEmpty() ? url.getHost() : present.title());
        String category = body.optional("category", LINE, present.category());
        boolean hot = body.flag("hot", present.hot());
        MissingPolicy missing = body.text("missing", MissingPolicy::fromString, present.missing());
        boolean paused = body.flag("paused", present.paused());
        try {
            return new SourceDraft(site, url, title, category, hot, floor, ceiling, missing, paused);
        } catch (IllegalArgumentException e) {
            body.mistake(String.valueOf(e.getMessage()));
            return present;
        }
    }

    /** @throws IllegalArgumentException when {@code text} is no web address, or one that may not be polled */
    static URI address(String text, Predicate<URI> allowed) {
        URI url = HttpUrl.parse(text);
        if (!allowed.test(url)) {
            throw new IllegalArgumentException(
                    "The address " + url + " is not public and not allowed by configuration");
        }
        return url;
    }

    private static Duration seconds(String text) {
        Duration duration = Duration.parse(text);
        if (!duration.equals(duration.truncatedTo(ChronoUnit.SECONDS))) {
            throw new IllegalArgumentException("Whole seconds are expected, such as PT90S or PT1H");
        }
        return duration;
    }
}
