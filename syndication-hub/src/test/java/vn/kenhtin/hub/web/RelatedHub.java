package vn.kenhtin.hub.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import vn.kenhtin.hub.article.ArticleId;
import vn.kenhtin.hub.article.ArticleStore;
import vn.kenhtin.hub.article.ArticlesResource;
import vn.kenhtin.hub.article.Drafts;
import vn.kenhtin.hub.article.Siblings;
import vn.kenhtin.hub.platform.db.Database;
import vn.kenhtin.hub.platform.db.TestDatabase;
import vn.kenhtin.hub.platform.http.HubUris;
import vn.kenhtin.hub.platform.http.TestServer;
import vn.kenhtin.hub.reads.Reads;
import vn.kenhtin.hub.reads.ReadsConfig;
import vn.kenhtin.hub.related.DecisionStore;
import vn.kenhtin.hub.related.DecisionsResource;
import vn.kenhtin.hub.related.FollowedLists;
import vn.kenhtin.hub.related.FollowedListsResource;
import vn.kenhtin.hub.related.RelatedArticles;
import vn.kenhtin.hub.related.RelatedByUrlResource;
import vn.kenhtin.hub.related.RelatedLists;
import vn.kenhtin.hub.related.RelatedRanker;
import vn.kenhtin.hub.related.RelatedResource;
import vn.kenhtin.hub.related.RelatedScriptResource;
import vn.kenhtin.hub.related.SiteRuleResource;
import vn.kenhtin.hub.search.ArticleIndex;
import vn.kenhtin.hub.search.IndexFollower;
import vn.kenhtin.hub.site.Site;
import vn.kenhtin.hub.site.SiteDraft;
import vn.kenhtin.hub.site.SiteKind;
import vn.kenhtin.hub.site.SiteSlug;
import vn.kenhtin.hub.site.SiteStore;
import vn.kenhtin.hub.story.StoryStore;

/** Everything that shows or decides on related news behind one server, over one index that follows one store whenever something is published. */
final class RelatedHub implements AutoCloseable {

    /** The only source there is. */
    static final long SOURCE = 1;

    final Database database;
    final ArticleStore articles;
    final SiteStore sites;
    final DecisionStore decisions;
    final StoryStore stories;
    final FollowedLists followed;
    final TestServer server;
    private final ArticleIndex index;
    private final IndexFollower follower;
    private final Reads reads;

    RelatedHub(Path folder) {
        this(folder, TestDatabase.H2);
    }

    RelatedHub(Path folder, TestDatabase kind) {
        InstantSource clock = InstantSource.system();
        database = kind.open();
        articles = new ArticleStore(database.jdbi(), clock);
        sites = new SiteStore(database.jdbi(), clock);
        reads = new Reads(new Counting(), database.jdbi(), articles, clock);
        index = ArticleIndex.open(folder);
        follower = new IndexFollower(index, articles, clock);
        decisions = new DecisionStore(database.jdbi(), clock);
        stories = new StoryStore(database.jdbi(), clock);
        RelatedLists lists = new RelatedLists(new RelatedRanker(index), articles, sites, decisions, stories);
        RelatedArticles related = new RelatedArticles(lists, follower, articles, sites);
        HubUris uris = new HubUris(URI.create("https://hub.example.vn"));
        followed = new FollowedLists(database.jdbi(), lists, follower, clock);
        stories.listener(followed::storiesMoved);
        server = TestServer.with(
                new ArticlesResource(articles, Siblings.NONE, uris),
                new RelatedResource(related, articles, uris),
                new RelatedByUrlResource(related, articles, uris),
                new RelatedScriptResource(),
                new FollowedListsResource(followed, sites, uris),
                new RelatedFragmentResource(related, articles, uris),
                new RelatedFeedResource(related, articles, uris, InstantSource.system()),
                new DecisionsResource(decisions, articles, uris),
                new SiteRuleResource(decisions, sites, source -> source == SOURCE),
                new ArticlePageResource(articles, sites, new Beside(reads.counts(), related), uris));
    }

    Site site(String slug, SiteKind kind, String parent) {
        SiteDraft draft = SiteDraft.of(slug, kind, null).under(parent.isEmpty() ? null : new SiteSlug(parent));
        return sites.create(new SiteSlug(slug), draft);
    }

    /** Merges the articles and lets the index take them in. */
    void publish(Site site, Drafts... drafts) {
        publish(site, SOURCE, drafts);
    }

    void publish(Site site, long source, Drafts... drafts) {
        articles.merge(site, source, List.of(drafts).stream().map(Drafts::draft).toList());
        follower.catchUp();
    }

    static Drafts text(String guid, String title, String summary) {
        return Drafts.guid(guid)
                .link("https://example.vn/" + guid)
                .title(title)
                .summary(summary)
                .content("<p>" + summary + "</p>")
                .published("2018-05-10T01:00:00Z");
    }

    /** Lets the index take in what happened otherwise. */
    void catchUp() {
        follower.catchUp();
    }

    /** The ids in an article's list, in their order. */
    List<String> related(ArticleId id) {
        List<String> ids = new ArrayList<>();
        json("/api/v1/articles/" + id + "/related?limit=20")
                .path("related")
                .forEach(item -> ids.add(item.path("id").asText()));
        return ids;
    }

    JsonNode json(String path) {
        return TestServer.json(server.get(path));
    }

    @Override
    public void close() {
        server.close();
        index.close();
        reads.close();
        database.close();
    }

    private record Counting(int perMinute, int waiting, boolean syncH2) implements ReadsConfig {

        Counting() {
            this(100, 100, false);
        }
    }
}
