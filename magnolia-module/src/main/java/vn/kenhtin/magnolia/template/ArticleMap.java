package vn.kenhtin.magnolia.template;

import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.magnolia.content.NewsNode;
import vn.kenhtin.magnolia.content.NewsProperty;
import vn.kenhtin.magnolia.feed.RichText;
import vn.kenhtin.magnolia.feed.SiteLinks;
import vn.kenhtin.magnolia.instance.Instance;

/**
 * A news as a map with the keys that Magnolia's {@code ContentMap} has for it, so that a template need not know which it holds, and
 * {@code url} besides. The body is {@link RichText} for readers. Not tied to any session.
 */
final class ArticleMap {

    private static final List<String> TEXTS = List.of(
            NewsProperty.LEAD,
            NewsProperty.HERO_IMAGE,
            NewsProperty.HERO_CAPTION,
            NewsProperty.PHOTO_CREDIT,
            NewsProperty.BYLINE,
            NewsProperty.SOURCE_NAME,
            NewsProperty.SOURCE_URL,
            NewsProperty.SECTION,
            NewsProperty.CATEGORY,
            NewsProperty.CANONICAL_URL,
            NewsProperty.LANGUAGE);

    private final SiteLinks links;
    private final RichText richText;

    ArticleMap(Instance instance) {
        this.links = new SiteLinks(instance.site());
        this.richText = RichText.of(instance.sessions(), instance.site());
    }

    Map<String, Object> of(NewsNode news) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("@id", news.uuid());
        map.put("@path", news.path());
        map.put("@name", news.name());
        map.put("@nodeType", NewsProperty.TYPE);
        map.put(NewsProperty.TITLE, news.title());
        map.put(NewsProperty.SLUG, news.slug());
        map.put("url", links.article(news.slug()));
        TEXTS.forEach(name -> put(map, name, news.text(name)));
        String body = news.text(NewsProperty.BODY);
        put(map, NewsProperty.BODY, body == null ? null : richText.forReaders(body));
        put(map, NewsProperty.PUBLISHED_AT, date(news.published()));
        put(map, NewsProperty.EXPIRES_AT, date(news.instant(NewsProperty.EXPIRES_AT)));
        put(map, NewsProperty.LEGACY_READS, news.number(NewsProperty.LEGACY_READS));
        map.put(NewsProperty.HOT, news.flag(NewsProperty.HOT));
        map.put(NewsProperty.TAGS, news.texts(NewsProperty.TAGS));
        map.put(NewsProperty.RELATED, news.texts(NewsProperty.RELATED));
        return Collections.unmodifiableMap(map);
    }

    private static @Nullable Date date(@Nullable Instant instant) {
        return instant == null ? null : Date.from(instant);
    }

    private static void put(Map<String, Object> map, String key, @Nullable Object value) {
        if (value != null) {
            map.put(key, value);
        }
    }
}
