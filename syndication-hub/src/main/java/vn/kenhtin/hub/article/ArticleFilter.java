package vn.kenhtin.hub.article;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.site.SiteSlug;

/**
 * Which live articles to list. Conditions add up; the empty filter takes all.
 *
 * @param sites only articles of these sites; empty for all sites
 * @param category only articles with this category slug, if not null
 * @param hotOnly only "Tin nóng"
 */
public record ArticleFilter(List<SiteSlug> sites, @Nullable String category, boolean hotOnly) {

    /** All live articles. */
    public static final ArticleFilter ALL = new ArticleFilter(List.of(), null, false);

    /** Copies the list. */
    public ArticleFilter {
        sites = List.copyOf(sites);
    }
}
