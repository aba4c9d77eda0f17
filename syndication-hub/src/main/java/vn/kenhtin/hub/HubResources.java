package vn.kenhtin.hub;

import com.fasterxml.jackson.jakarta.rs.json.JacksonJsonProvider;
import java.util.List;
import java.util.Map;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import vn.kenhtin.hub.article.ArticlesResource;
import vn.kenhtin.hub.article.MissingResource;
import vn.kenhtin.hub.article.MissingStore;
import vn.kenhtin.hub.feed.catalog.HeadWords;
import vn.kenhtin.hub.feed.export.NewsSitemapResource;
import vn.kenhtin.hub.feed.export.NinjsResource;
import vn.kenhtin.hub.ingest.clean.ArticleSanitizer;
import vn.kenhtin.hub.ingest.doctor.DocumentSource;
import vn.kenhtin.hub.ingest.doctor.FeedDoctorResource;
import vn.kenhtin.hub.platform.http.AccessFilter;
import vn.kenhtin.hub.platform.http.AccessKeyResource;
import vn.kenhtin.hub.platform.http.AccessKeys;
import vn.kenhtin.hub.platform.http.HealthResource;
import vn.kenhtin.hub.platform.http.HubUris;
import vn.kenhtin.hub.platform.json.Json;
import vn.kenhtin.hub.platform.problem.JsonProblemMapper;
import vn.kenhtin.hub.platform.problem.ProblemMapper;
import vn.kenhtin.hub.reads.ReadCounts;
import vn.kenhtin.hub.related.DecisionsResource;
import vn.kenhtin.hub.related.FollowedListsResource;
import vn.kenhtin.hub.related.RelatedArticles;
import vn.kenhtin.hub.related.RelatedByUrlResource;
import vn.kenhtin.hub.related.RelatedResource;
import vn.kenhtin.hub.related.RelatedScriptResource;
import vn.kenhtin.hub.related.SiteRuleResource;
import vn.kenhtin.hub.search.ArticleSearch;
import vn.kenhtin.hub.search.SearchResource;
import vn.kenhtin.hub.site.SiteResource;
import vn.kenhtin.hub.source.OpmlResource;
import vn.kenhtin.hub.source.SourceResource;
import vn.kenhtin.hub.story.StorySiblings;
import vn.kenhtin.hub.web.ArticlePageResource;
import vn.kenhtin.hub.web.AssetsResource;
import vn.kenhtin.hub.web.Beside;
import vn.kenhtin.hub.web.FeedDirectoryResource;
import vn.kenhtin.hub.web.FeedPageResource;
import vn.kenhtin.hub.web.HomeResource;
import vn.kenhtin.hub.web.HtmlProblemFilter;
import vn.kenhtin.hub.web.RelatedFeedResource;
import vn.kenhtin.hub.web.RelatedFragmentResource;
import vn.kenhtin.hub.web.SearchFeedResource;
import vn.kenhtin.hub.web.SearchPageResource;

/** What Jersey serves: every resource of every feature, made of the parts. */
record HubResources(Stores stores, Discovery discovery, HubUris uris) {

    /** The JAX-RS application, with the resources a feature made itself. */
    ResourceConfig application(Polling polling, Publishing publishing, AccessKeys keys, ReadCounts counts) {
        ResourceConfig application = new ResourceConfig()
                .property(ServerProperties.RESPONSE_SET_STATUS_OVER_SEND_ERROR, true)
                .property(ServerProperties.WADL_FEATURE_DISABLE, true)
                .register(new JacksonJsonProvider(Json.mapper()))
                .register(new ProblemMapper())
                .register(new JsonProblemMapper())
                .register(new AccessFilter(keys))
                .register(new HtmlProblemFilter());
        admin(polling, keys).forEach(application::register);
        open(polling, publishing).forEach(application::register);
        finding(publishing.words(), counts).forEach(application::register);
        return application;
    }

    private List<Object> admin(Polling polling, AccessKeys keys) {
        return List.of(
                new AccessKeyResource(keys, uris),
                new SiteResource(stores.sites(), uris),
                new SourceResource(stores.sources(), polling.allowed(), uris),
                new OpmlResource(stores.sources(), stores.sites(), polling.allowed()),
                new MissingResource(new MissingStore(stores.database().jdbi(), stores.clock())),
                new DecisionsResource(stores.decisions(), stores.articles(), uris),
                new SiteRuleResource(
                        stores.decisions(),
                        stores.sites(),
                        source -> stores.sources().find(source).isPresent()));
    }

    private List<Object> finding(HeadWords words, ReadCounts counts) {
        ArticleSearch search = discovery.search(stores);
        RelatedArticles related = discovery.related(stores);
        return List.of(
                new SearchResource(search, uris),
                new SearchPageResource(search, uris),
                new SearchFeedResource(search, words, stores.clock()),
                new RelatedResource(related, stores.articles(), uris),
                new RelatedByUrlResource(related, stores.articles(), uris),
                new RelatedScriptResource(),
                new FollowedListsResource(discovery.followed(), stores.sites(), uris),
                new RelatedFragmentResource(related, stores.articles(), uris),
                new RelatedFeedResource(related, stores.articles(), uris, stores.clock()),
                new ArticlePageResource(stores.articles(), stores.sites(), new Beside(counts, related), uris));
    }

    private List<Object> open(Polling polling, Publishing publishing) {
        return List.of(
                new ArticlesResource(stores.articles(), new StorySiblings(stores.stories(), stores.articles()), uris),
                new FeedDoctorResource(
                        DocumentSource.over(
                                polling.upstream().fetcher(), polling.upstream().gate()),
                        new ArticleSanitizer(),
                        uris,
                        stores.clock()),
                new HomeResource(stores.articles(), stores.sites(), uris),
                new FeedDirectoryResource(publishing.directory(), uris),
                new FeedPageResource(publishing.feeds(), stores.sites(), uris),
                new NinjsResource(stores.articles(), publishing.feeds(), uris),
                new NewsSitemapResource(stores.sites(), stores.articles(), uris, stores.clock()),
                new AssetsResource(),
                new HealthResource(Map.of("database", () -> stores.articles().head() >= 0)));
    }
}
