package vn.kenhtin.magnolia.instance;

import java.time.Clock;
import vn.kenhtin.magnolia.content.Decisions;
import vn.kenhtin.magnolia.content.Sessions;
import vn.kenhtin.magnolia.feed.ArticleFeed;
import vn.kenhtin.magnolia.feed.Ledger;
import vn.kenhtin.magnolia.hub.HubMemory;
import vn.kenhtin.magnolia.settings.HubSettings;
import vn.kenhtin.magnolia.settings.SiteSettings;

/** One running instance, author or public. Made anew at each start; safe for use by several threads. */
public final class Instance {

    private final Sessions sessions;
    private final SiteSettings site;
    private final HubSettings hub;
    private final boolean author;
    private final Clock clock;
    private final Ledger ledger;
    private final Decisions decisions = new Decisions();
    private final HubMemory memory = new HubMemory();
    private final ArticleFeed feed;

    /** An instance that knows nothing yet; the settings must not change any more. */
    public Instance(Sessions sessions, SiteSettings site, HubSettings hub, boolean author, Clock clock) {
        this.sessions = sessions;
        this.site = site;
        this.hub = hub;
        this.author = author;
        this.clock = clock;
        this.ledger = new Ledger(clock);
        this.feed = new ArticleFeed(sessions, ledger, site, decisions, clock);
    }

    public Sessions sessions() {
        return sessions;
    }

    public SiteSettings site() {
        return site;
    }

    public HubSettings hub() {
        return hub;
    }

    /** True where editors write, false where readers read. */
    public boolean author() {
        return author;
    }

    public Clock clock() {
        return clock;
    }

    public Ledger ledger() {
        return ledger;
    }

    public Decisions decisions() {
        return decisions;
    }

    public HubMemory memory() {
        return memory;
    }

    public ArticleFeed feed() {
        return feed;
    }
}
