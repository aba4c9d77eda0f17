package vn.kenhtin.webapp.demo;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What one site publishes at one moment.
 *
 * @param site the site and its addresses
 * @param header the header lines of the site's script
 * @param articles newest first, but for pinned ones, which lead
 * @param tombstones what has been withdrawn
 * @param changed when any of this last changed
 */
record Edition(DemoSite site, Header header, List<DemoArticle> articles, List<Tombstone> tombstones, Instant changed) {

    /** An article that is no longer published: its id, its address, and when it left. */
    record Tombstone(String id, URI link, Instant when) {}

    static Edition of(SiteScript script, Moment moment, URI base) {
        List<DemoArticle> articles = new ArrayList<>();
        List<Tombstone> tombstones = new ArrayList<>();
        for (int i = 0; i < script.articles().size(); i++) {
            DemoArticle article = article(script, i, moment, base);
            Instant withdrawn = moment.withdrawn();
            if (withdrawn != null && article.header().has("withdrawn")) {
                tombstones.add(new Tombstone(article.id(), article.link(), withdrawn));
            } else {
                articles.add(article);
            }
        }
        articles.sort(Comparator.comparing((DemoArticle a) -> !a.header().has("pinned"))
                .thenComparing(DemoArticle::published, Comparator.reverseOrder()));
        return new Edition(
                script.site(base),
                script.header(),
                List.copyOf(articles),
                List.copyOf(tombstones),
                changed(articles, tombstones));
    }

    private static DemoArticle article(SiteScript script, int index, Moment moment, URI base) {
        ArticleScript written = script.articles().get(index);
        Instant published = Age.of(written.header()).before(moment.start());
        Instant corrected = moment.corrected();
        boolean changed = corrected != null && written.header().has("wrong");
        String picture = script.picturePath(index);
        return new DemoArticle(
                "tag:" + script.slug() + ".kenhtin.example,2018:" + written.key(),
                base.resolve(script.articlePath(index)),
                new Picture(base.resolve(picture), written.header().get("picture", "bien"), picture.hashCode()),
                written.header(),
                Words.of(written, moment),
                published,
                changed && corrected != null ? corrected : published);
    }

    private static Instant changed(List<DemoArticle> articles, List<Tombstone> tombstones) {
        Instant newest = articles.stream()
                .map(DemoArticle::updated)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        return tombstones.stream().map(Tombstone::when).reduce(newest, (a, b) -> b.isAfter(a) ? b : a);
    }
}
