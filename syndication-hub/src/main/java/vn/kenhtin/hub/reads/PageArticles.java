package vn.kenhtin.hub.reads;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import vn.kenhtin.hub.article.Article;
import vn.kenhtin.hub.article.ArticleId;
import vn.kenhtin.hub.article.ArticleStore;
import vn.kenhtin.hub.platform.http.HubUris;
import vn.kenhtin.hub.site.SiteStore;

/** Finds the article of a page: one of the hub's own pages, or the page an article links to. Safe for use by many threads. */
final class PageArticles {

    private static final int MOST = 20_000;

    private final ArticleStore articles;
    private final SiteStore sites;
    private final String ownPages;
    private final Cache<URI, UUID> known = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(Duration.ofMinutes(10))
            .executor(Runnable::run)
            .build();

    PageArticles(ArticleStore articles, SiteStore sites, HubUris uris) {
        this.articles = articles;
        this.sites = sites;
        this.ownPages = uris.base() + "/articles/";
    }

    /** The article of the page, withdrawn or not. */
    Optional<UUID> find(URI page) {
        UUID article = known.get(page, this::look);
        return Optional.ofNullable(article);
    }

    @SuppressWarnings("NullAway") // null tells the cache not to keep it: the article may come any moment
    private UUID look(URI page) {
        return own(page)
                .or(() -> linked(page).map(Article::id))
                .map(ArticleId::value)
                .orElse(null);
    }

    /** Of several articles with this link, that of the site whose page it is. */
    private Optional<Article> linked(URI page) {
        return sites.byHost(page.getHost().toLowerCase(Locale.ROOT))
                .flatMap(site -> articles.findByLink(page, site.slug()))
                .or(() -> articles.findByLink(page));
    }

    private Optional<ArticleId> own(URI page) {
        String text = page.toString();
        if (!text.startsWith(ownPages)) {
            return Optional.empty();
        }
        try {
            String rest = text.substring(ownPages.length());
            return Optional.of(ArticleId.fromString(rest.replaceFirst("[/?].*", "")));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
