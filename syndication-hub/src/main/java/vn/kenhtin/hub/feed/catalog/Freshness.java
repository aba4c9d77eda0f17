package vn.kenhtin.hub.feed.catalog;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import vn.kenhtin.hub.site.SiteSlug;

/** Counts changes, so that what was made from articles can tell in a few nanoseconds whether it is still current. Safe for use by many threads. */
public final class Freshness {

    private final AtomicLong everything = new AtomicLong();
    private final AtomicLong anySite = new AtomicLong();
    private final Map<SiteSlug, AtomicLong> bySite = new ConcurrentHashMap<>();

    /** Articles of this site have changed. */
    public void touch(SiteSlug site) {
        counter(site).incrementAndGet();
        anySite.incrementAndGet();
    }

    /** Anything may have changed. */
    public void touchEverything() {
        everything.incrementAndGet();
    }

    /** The present moment, to be taken before anything is read that a stamp is to vouch for. */
    public long moment() {
        return everything.get();
    }

    /**
     * The state of these sites, or of all sites when there are none. To be taken before their articles are read.
     *
     * @param moment when the reading of anything else began
     */
    public Stamp stamp(long moment, Collection<SiteSlug> sites) {
        AtomicLong[] counters = sites.isEmpty()
                ? new AtomicLong[] {anySite}
                : sites.stream().map(this::counter).toArray(AtomicLong[]::new);
        return new Stamp(everything, moment, counters);
    }

    private AtomicLong counter(SiteSlug site) {
        return bySite.computeIfAbsent(site, slug -> new AtomicLong());
    }

    /** A moment in the life of some sites. Immutable. */
    public static final class Stamp {

        private final AtomicLong everything;
        private final long moment;
        private final AtomicLong[] counters;
        private final long sum;

        private Stamp(AtomicLong everything, long moment, AtomicLong[] counters) {
            this.everything = everything;
            this.moment = moment;
            this.counters = counters;
            this.sum = sum();
        }

        /** Whether nothing has changed since. */
        public boolean isCurrent() {
            return everything.get() == moment && sum() == sum;
        }

        /** Counters only grow, so that an equal sum means that none has moved. */
        private long sum() {
            long total = 0;
            for (AtomicLong counter : counters) {
                total += counter.get();
            }
            return total;
        }
    }
}
