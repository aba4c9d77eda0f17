package vn.kenhtin.hub.site;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** All sites at one version. Immutable. */
record SiteSnapshot(long version, NavigableMap<SiteSlug, Site> sites, Map<String, SiteSlug> hosts) {

    static SiteSnapshot load(SiteDao dao) {
        // the version first: should a change slip in between, the snapshot is taken for older than it is, and loaded
        // once more
        long version = dao.version();
        TreeMap<SiteSlug, Site> sites = new TreeMap<>();
        for (SiteDao.Row row : dao.sites()) {
            Site site = row.site();
            sites.put(site.slug(), site);
        }
        Map<String, SiteSlug> hosts = dao.hosts().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, host -> new SiteSlug(host.getValue())));
        return new SiteSnapshot(version, Collections.unmodifiableNavigableMap(sites), hosts);
    }

    Optional<Site> find(SiteSlug slug) {
        return Optional.ofNullable(sites.get(slug));
    }

    List<Site> all() {
        return List.copyOf(sites.values());
    }

    List<Site> where(Predicate<Site> condition) {
        return sites.values().stream().filter(condition).toList();
    }

    Optional<Site> heir(SiteSlug slug) {
        Optional<Site> heir = find(slug);
        // a chain of moves has no circle, and so never more links than there are sites
        for (int i = 0; i <= sites.size(); i++) {
            Optional<SiteSlug> next = heir.flatMap(Site::successor);
            if (next.isEmpty()) {
                return heir;
            }
            heir = next.flatMap(this::find);
        }
        throw new IllegalStateException("The successors of site " + slug + " form a circle");
    }

    Collection<SiteSlug> mergedInto(SiteSlug slug) {
        TreeSet<SiteSlug> found = new TreeSet<>();
        Deque<SiteSlug> open = new ArrayDeque<>(List.of(slug));
        while (!open.isEmpty()) {
            Optional<SiteSlug> heir = Optional.of(open.pop());
            for (Site site : where(site -> site.successor().equals(heir))) {
                if (found.add(site.slug())) {
                    open.push(site.slug());
                }
            }
        }
        return found;
    }

    /** Whether {@code ancestor} is {@code slug} itself or stands anywhere above it. */
    boolean isAbove(SiteSlug ancestor, SiteSlug slug) {
        Optional<SiteSlug> step = Optional.of(slug);
        for (int i = 0; i <= sites.size() && step.isPresent(); i++) {
            if (step.get().equals(ancestor)) {
                return true;
            }
            step = step.flatMap(this::find).map(Site::parent);
        }
        return false;
    }

    Optional<Site> byHost(String host) {
        SiteSlug slug = hosts.get(host);
        if (slug == null) {
            slug = hosts.get(host.startsWith("www.") ? host.substring(4) : "www." + host);
        }
        return slug == null ? Optional.empty() : find(slug);
    }

    List<String> hostsOf(SiteSlug slug) {
        return hosts.entrySet().stream()
                .filter(host -> host.getValue().equals(slug))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
