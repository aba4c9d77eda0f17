package vn.kenhtin.hub.site;

import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.function.Function;
import vn.kenhtin.hub.platform.http.HttpUrl;
import vn.kenhtin.hub.platform.json.JsonBody;

/** A site's settings as JSON. */
final class SiteBody {

    private static final int MOST_HOSTS = 50;
    private static final Function<String, String> NAME = JsonBody.line(200);

    private SiteBody() {}

    /** What the body makes of {@code present}; its mistakes are left in the body. */
    static SiteDraft read(JsonBody body, SiteDraft present) {
        String name = body.text("name", NAME, present.name());
        // a site publishes under its own name until it is told otherwise
        String publication = present.publication().equals(present.name()) ? name : present.publication();
        return new SiteDraft(
                name,
                body.text("kind", SiteKind::fromString, present.kind()),
                body.optional("parent", SiteSlug::fromString, present.parent()),
                body.text("zone", SiteBody::zone, present.zone()),
                body.text("publication", NAME, publication),
                body.text("language", SiteBody::language, present.language()),
                body.optional("homePage", HttpUrl::parse, present.homePage()),
                body.texts("hosts", HttpUrl::asciiHost, present.hosts(), MOST_HOSTS));
    }

    private static ZoneId zone(String text) {
        ZoneId zone = ZoneId.of(text);
        if (zone.getId().length() > 64) {
            throw new IllegalArgumentException("A zone has at most 64 characters");
        }
        return zone;
    }

    private static String language(String text) {
        try {
            String tag = new Locale.Builder().setLanguageTag(text).build().toLanguageTag();
            if (text.isEmpty() || tag.length() > 35) {
                throw new IllegalArgumentException("A language tag has 1 to 35 characters");
            }
            return tag;
        } catch (IllformedLocaleException e) {
            throw new IllegalArgumentException("A language is a BCP 47 tag such as vi or en", e);
        }
    }
}
