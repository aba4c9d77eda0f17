package vn.kenhtin.hub.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.site.SiteSlug;

/** Tells which stored article each incoming draft is: by its source's guid, else by its link within the site, else none. */
final class Matching {

    private final SiteSlug site;
    private final Map<UUID, Known> byId = new HashMap<>();
    private final Map<UUID, List<Known>> byLink = new HashMap<>();
    private final Map<UUID, Integer> bearers = new HashMap<>();

    private Matching(SiteSlug site) {
        this.site = site;
    }

    /** Looks up what may be needed for these drafts, in two statements. */
    static Matching of(MergeDao dao, SiteSlug site, List<Incoming> incoming) {
        Matching matching = new Matching(site);
        Set<UUID> ids = new HashSet<>();
        for (Incoming each : incoming) {
            ids.add(each.article() == null ? matching.plainId(each).value() : each.article());
            UUID link = each.linkKey();
            if (link != null) {
                matching.bearers.merge(link, 1, Integer::sum);
            }
        }
        dao.knownById(ids).forEach(known -> matching.byId.put(known.id(), known));
        Set<UUID> links = new HashSet<>();
        for (Incoming each : incoming) {
            UUID link = each.linkKey();
            if (each.article() == null && link != null) {
                links.add(link);
            }
        }
        if (!links.isEmpty()) {
            dao.knownByLink(site.value(), links)
                    .forEach(known -> matching.byLink
                            .computeIfAbsent(Objects.requireNonNull(known.linkKey()), key -> new ArrayList<>())
                            .add(known));
        }
        return matching;
    }

    /** The stored article that this draft is, or null when it is new. */
    @Nullable Known find(Incoming incoming) {
        if (incoming.article() != null) {
            return byId.get(incoming.article());
        }
        UUID link = incoming.linkKey();
        if (link != null && bearers.getOrDefault(link, 0) == 1) {
            // a page that several articles share tells nothing about which of them this is
            List<Known> samePage = byLink.getOrDefault(link, List.of());
            if (samePage.size() == 1) {
                return samePage.get(0);
            }
        }
        Known sameGuid = byId.get(plainId(incoming).value());
        return sameGuid != null && sameLink(incoming, sameGuid) ? sameGuid : null;
    }

    /** The id for a draft that is new: of site and guid, and of the source too when another source of the site uses that guid for something else. */
    ArticleId newId(Incoming incoming, long source) {
        ArticleId plain = plainId(incoming);
        return byId.containsKey(plain.value())
                ? ArticleId.of(site, source, incoming.draft().guid())
                : plain;
    }

    private ArticleId plainId(Incoming incoming) {
        return ArticleId.of(site, incoming.draft().guid());
    }

    private static boolean sameLink(Incoming incoming, Known known) {
        UUID link = incoming.linkKey();
        return link == null
                ? known.linkKey() == null
                        && known.title().equals(incoming.draft().body().title())
                : link.equals(known.linkKey());
    }
}
