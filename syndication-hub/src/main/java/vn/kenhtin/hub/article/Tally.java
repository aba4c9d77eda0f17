package vn.kenhtin.hub.article;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.site.SiteSlug;

/**
 * How many live articles a site has, in all or in one of its categories.
 *
 * @param site the site
 * @param category the category under one of its labels; null for all of the site's articles
 * @param articles how many, at least 1
 * @param hot how many of them are "Tin nóng"
 * @param updated the newest change among them
 */
public record Tally(SiteSlug site, @Nullable Category category, long articles, long hot, Instant updated) {}
