package vn.kenhtin.hub.article;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import vn.kenhtin.hub.site.Site;
import vn.kenhtin.hub.site.SiteSlug;

/**
 * Everything a site ever published, in parts of one month each. A part is filled in the order in which articles came and keeps those that were withdrawn in
 * their place, so that once it is closed it holds the same articles for ever. Safe for use by many threads.
 */
public final class ArticleArchive {

    /** A merge that began before the end of a month may end after it. */
    private static final Duration GRACE = Duration.ofMinutes(10);

    private final Jdbi jdbi;
    private final InstantSource clock;

    ArticleArchive(Jdbi jdbi, InstantSource clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /**
     * What is in a part.
     *
     * @param articles those that live, the last to come first
     * @param withdrawn those that do not
     * @param closed whether no article will be added any more
     */
    public record Contents(List<Article> articles, List<Withdrawal> withdrawn, boolean closed) {}

    /** The newest part of a site; empty when the site never had an article. */
    public Optional<ArchivePart> newest(SiteSlug site) {
        return jdbi.withExtension(
                ArchiveDao.class, dao -> lastBefore(dao, site, clock.instant().plus(GRACE)));
    }

    /** The part before another of the same site. */
    public Optional<ArchivePart> before(SiteSlug site, ArchivePart part) {
        return part.number() > 1
                ? Optional.of(new ArchivePart(part.month(), part.number() - 1))
                : jdbi.withExtension(ArchiveDao.class, dao -> lastBefore(dao, site, start(part.month())));
    }

    /** What is in a part; empty when there is no such part. */
    public Optional<Contents> read(SiteSlug site, ArchivePart part) {
        Instant from = start(part.month());
        Instant to = start(part.month().plusMonths(1));
        long first = (part.number() - 1L) * ArchivePart.SIZE;
        return jdbi.withHandle(handle -> {
            ArchiveDao dao = handle.attach(ArchiveDao.class);
            long count = dao.count(site.value(), from, to);
            if (count <= first) {
                return Optional.empty();
            }
            long end = Math.min(count, first + ArchivePart.SIZE);
            List<ArticleId> ids = dao.page(site.value(), from, to, count - end, end - first).stream()
                    .map(ArticleId::new)
                    .toList();
            List<Article> all = new ArticleQuery(handle).findAll(ids);
            boolean full = end - first == ArchivePart.SIZE;
            Instant complete = full ? all.get(0).history().firstSeen() : to;
            return Optional.of(contents(all, complete.isBefore(clock.instant().minus(GRACE))));
        });
    }

    private static Contents contents(List<Article> all, boolean closed) {
        List<Withdrawal> withdrawn = all.stream()
                .flatMap(article ->
                        Optional.ofNullable(article.history().withdrawn())
                                .map(at -> new Withdrawal(article.id(), at))
                                .stream())
                .toList();
        return new Contents(all.stream().filter(Article::isLive).toList(), withdrawn, closed);
    }

    private static Optional<ArchivePart> lastBefore(ArchiveDao dao, SiteSlug site, Instant end) {
        return dao.lastSeen(site.value(), end).map(last -> {
            YearMonth month = YearMonth.from(last.atZone(Site.VIETNAM));
            long count = dao.count(site.value(), start(month), start(month.plusMonths(1)));
            return new ArchivePart(month, Math.toIntExact((count - 1) / ArchivePart.SIZE) + 1);
        });
    }

    private static Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(Site.VIETNAM).toInstant();
    }
}
