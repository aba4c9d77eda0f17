package vn.kenhtin.hub.article;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import vn.kenhtin.hub.site.SiteSlug;

/**
 * One entry of the change log.
 *
 * @param position its place: strictly increasing in the order of commit, also with several nodes writing
 * @param id the article
 * @param site the article's site
 * @param kind what happened
 * @param at when
 */
public record ArticleChange(long position, ArticleId id, SiteSlug site, Kind kind, Instant at) {

    /** What happened to an article. */
    public enum Kind {
        CREATED,
        CHANGED,
        WITHDRAWN,
        RESTORED;

        /** As written in JSON and the database: the lower-case name. */
        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @throws IllegalArgumentException when no kind has that code */
        public static Kind fromString(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
