package vn.kenhtin.hub.feed.export;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.article.Article;
import vn.kenhtin.hub.article.ArticleFilter;
import vn.kenhtin.hub.article.ArticleStore;
import vn.kenhtin.hub.article.ArticleStore.PageKey;
import vn.kenhtin.hub.feed.FeedDocument.Item;
import vn.kenhtin.hub.feed.write.NewsSitemapWriter;
import vn.kenhtin.hub.platform.http.HubUris;
import vn.kenhtin.hub.platform.http.PublicAnswer;
import vn.kenhtin.hub.platform.problem.ProblemException;
import vn.kenhtin.hub.site.Site;
import vn.kenhtin.hub.site.SiteLife;
import vn.kenhtin.hub.site.SiteSlug;
import vn.kenhtin.hub.site.SiteStore;

/**
 * {@code /sites/<slug>/news-sitemap.xml}: what a site published on its own hosts in the last two days, at most 1,000 pages, newest first. A site names it in
 * its own {@code robots.txt}. What it adopted from others is theirs to announce. Safe for use by many threads.
 */
@Path("sites/{site}/news-sitemap.xml")
public final class NewsSitemapResource {

    private static final Duration NEWS = Duration.ofDays(2);
    private static final int MOST = 1_000;
    private static final int PAGE = 100;
    private static final MediaType XML = MediaType.valueOf("application/xml; charset=utf-8");
    private static final String FIVE_MINUTES = "public, max-age=300";

    private final SiteStore sites;
    private final ArticleStore articles;
    private final HubUris uris;
    private final InstantSource clock;

    public NewsSitemapResource(SiteStore sites, ArticleStore articles, HubUris uris, InstantSource clock) {
        this.sites = sites;
        this.articles = articles;
        this.uris = uris;
        this.clock = clock;
    }

    /** 404 when there is no such site, 410 when it has ended or moved: its heir's sitemap is on the heir's hosts. */
    @GET
    public Response sitemap(@PathParam("site") SiteSlug slug, @Context Request request) {
        Site site = sites.find(slug).orElseThrow(() -> ProblemException.notFound("No site has the slug " + slug));
        if (!(site.life() instanceof SiteLife.Active)) {
            throw new ProblemException(Response.Status.GONE, "The site publishes no more");
        }
        List<Item> items =
                news(site).stream().map(article -> Item.of(article, uris)).toList();
        return PublicAnswer.of(request, NewsSitemapWriter.write(site, items), XML, FIVE_MINUTES);
    }

    private List<Article> news(Site site) {
        Instant since = clock.instant().minus(NEWS);
        Set<String> hosts = hosts(site);
        ArticleFilter filter = new ArticleFilter(List.of(site.slug()), null, false);
        List<Article> news = new ArrayList<>();
        PageKey after = null;
        while (news.size() < MOST) {
            List<Article> page = articles.latest(filter, PAGE, after);
            page.stream()
                    .filter(article -> !article.published().isBefore(since))
                    .filter(article -> hosts.contains(host(article.link())))
                    .forEach(news::add);
            if (page.size() < PAGE || page.get(PAGE - 1).published().isBefore(since)) {
                break;
            }
            after = PageKey.of(page.get(PAGE - 1));
        }
        return news.subList(0, Math.min(MOST, news.size()));
    }

    private Set<String> hosts(Site site) {
        Set<String> hosts = new HashSet<>();
        sites.hosts(site.slug()).forEach(host -> hosts.add(bare(host)));
        hosts.add(host(site.homePage()));
        hosts.remove("");
        return hosts;
    }

    private static String host(@Nullable URI page) {
        return page == null || page.getHost() == null ? "" : bare(page.getHost());
    }

    private static String bare(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        return lower.startsWith("www.") ? lower.substring(4) : lower;
    }
}
