package vn.kenhtin.hub.article;

import java.util.ArrayList;
import java.util.Collection;
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
    private final Map<UUID, Known> byGuid = new HashMap<>();
    private final Map<UUID, Known> byId = new HashMap<>();
    private final Map<UUID, List<Known>> byLink = new HashMap<>();
    private final Map<UUID, Integer> bearers = new HashMap<>();

    /** Looks up, in one statement, all that may be needed for these drafts. */
    Matching(MergeDao dao, SiteSlug site, Collection<Incoming> incoming) {
        this.site = site;
        Set<UUID> guids = new HashSet<>();
        Set<UUID> ids = new HashSet<>();
        Set<UUID> links = new HashSet<>();
        for (Incoming each : incoming) {
            guids.add(each.guidKey());
            ids.add(plainId(each).value());
            UUID link = each.linkKey();
            if (link != null) {
                links.add(link);
            }
        }
        dao.known(guids, ids, links).forEach(this::add);
    }

    private void add(Known known) {
        byId.put(known.id(), known);
        if (known.guidKey() != null) {
            byGuid.put(known.guidKey(), known);
        } else if (known.way().equals("link") && known.site().equals(site.value())) {
            // asked for the site too, a database without statistics reads all of the site's articles
            byLink.computeIfAbsent(Objects.requireNonNull(known.linkKey()), key -> new ArrayList<>())
                    .add(known);
        }
    }

    /** The drafts whose hash is not the one known, fitted. */
    List<Incoming> differing(Collection<Incoming> incoming) {
        List<Incoming> differing = new ArrayList<>();
        for (Incoming each : incoming) {
            Known known = byGuid.get(each.guidKey());
            if (known == null
                    || known.rawHash() == null
                    || known.rawHash() != each.draft().rawHash()) {
                differing.add(each.fitted(known));
                UUID link = each.linkKey();
                if (link != null) {
                    bearers.merge(link, 1, Integer::sum);
                }
            }
        }
        return differing;
    }

    /** The stored article that this draft is, or null when it is new. */
    @Nullable Known find(Incoming incoming) {
        if (incoming.article() != null) {
            return byGuid.get(incoming.guidKey());
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
        return ArticleId.of(site, Fit.guid(incoming.draft().guid()));
    }

    private static boolean sameLink(Incoming incoming, Known known) {
        UUID link = incoming.linkKey();
        return link == null
                ? known.linkKey() == null
                        && known.title().equals(incoming.draft().body().title())
                : link.equals(known.linkKey());
    }
}
