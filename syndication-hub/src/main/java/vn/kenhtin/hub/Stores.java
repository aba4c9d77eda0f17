package vn.kenhtin.hub;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.InstantSource;
import vn.kenhtin.hub.article.ArticleStore;
import vn.kenhtin.hub.platform.db.Database;
import vn.kenhtin.hub.related.DecisionStore;
import vn.kenhtin.hub.site.SiteStore;
import vn.kenhtin.hub.source.SourceStore;
import vn.kenhtin.hub.story.StoryStore;

/** What the hub keeps, over one database. */
record Stores(
        Database database,
        SiteStore sites,
        SourceStore sources,
        ArticleStore articles,
        DecisionStore decisions,
        StoryStore stories,
        InstantSource clock) {

    static Stores over(Database database, InstantSource clock) {
        SiteStore sites = new SiteStore(database.jdbi(), clock);
        return new Stores(
                database,
                sites,
                new SourceStore(database.jdbi(), clock, sites),
                new ArticleStore(database.jdbi(), clock),
                new DecisionStore(database.jdbi(), clock),
                new StoryStore(database.jdbi(), clock),
                clock);
    }

    /** Withdraws articles whose time is over; runs on one node. */
    RecurringTask<Void> expiry() {
        return Tasks.recurring("article-expiry", FixedDelay.ofSeconds(30))
                .execute((instance, context) -> articles.expireDue(clock.instant()));
    }
}
