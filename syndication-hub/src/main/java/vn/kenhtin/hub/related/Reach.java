package vn.kenhtin.hub.related;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import vn.kenhtin.hub.site.Site;
import vn.kenhtin.hub.site.SiteSlug;
import vn.kenhtin.hub.site.SiteStore;

/** From where a site lets articles into its lists. */
enum Reach {
    /** From every site. */
    ALL,
    /** From itself and every site anywhere below it. */
    CHILDREN,
    /** From itself alone. */
    OWN;

    /** As written in JSON and the database: the lower-case name. */
    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when no reach has that code */
    static Reach fromString(String code) {
        for (Reach reach : values()) {
            if (reach.code().equals(code)) {
                return reach;
            }
        }
        throw new IllegalArgumentException("From is one of all, children, own");
    }

    /** Whether {@code other} lies within reach of {@code home}; {@code family} holds what went up into home or stands below it. */
    boolean covers(Site other, SiteSlug home, Set<SiteSlug> family) {
        return switch (this) {
            case ALL -> true;
            case CHILDREN -> family.contains(other.slug());
            case OWN -> other.slug().equals(home);
        };
    }

    /** The site, those that have moved to it, and all below any of them. */
    static Set<SiteSlug> family(SiteSlug home, SiteStore sites) {
        Set<SiteSlug> family = new LinkedHashSet<>(Set.of(home));
        Deque<SiteSlug> open = new ArrayDeque<>(family);
        while (!open.isEmpty()) {
            SiteSlug next = open.pop();
            sites.mergedInto(next).stream().filter(family::add).forEach(open::push);
            sites.children(next).stream().map(Site::slug).filter(family::add).forEach(open::push);
        }
        return family;
    }
}
