package vn.kenhtin.hub.feed;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.article.Article;
import vn.kenhtin.hub.article.ArticleId;
import vn.kenhtin.hub.article.Body;
import vn.kenhtin.hub.article.Category;
import vn.kenhtin.hub.article.Credit;
import vn.kenhtin.hub.article.Enclosure;
import vn.kenhtin.hub.feed.FeedDocument.Head;
import vn.kenhtin.hub.platform.http.HubUris;
import vn.kenhtin.hub.site.Site;
import vn.kenhtin.hub.site.SiteSlug;

/** A fixed document for the tests of everything that writes or hashes one. */
public final class Samples {

    public static final HubUris URIS = new HubUris(URI.create("https://tin.example.vn"));
    public static final SiteSlug PROVINCE = new SiteSlug("tinh");
    public static final SiteSlug COMMUNE = new SiteSlug("xa-hoa-binh");
    public static final Instant MODIFIED = Instant.parse("2026-11-24T02:30:00Z");

    private Samples() {}

    public static Head head() {
        return new Head(
                FeedName.ALL,
                "Kênh Tin",
                "Tin mới từ các trang trong mạng lưới Kênh Tin",
                "vi",
                Site.VIETNAM,
                URIS.of("/"),
                "Kênh Tin",
                "Bản quyền tin, ảnh thuộc trang nguồn ghi ở từng bài");
    }

    /** Three articles: one with everything, one with difficult characters, one with next to nothing. */
    public static FeedDocument document() {
        return FeedDocument.of(head(), List.of(conference(), prices(), bare()), URIS, MODIFIED);
    }

    /** An article with every field. */
    public static Article conference() {
        return article(
                PROVINCE,
                "hoi-nghi-2018",
                URI.create("https://tinh.example.vn/tin-nong/hoi-nghi-trien-khai"),
                new Body(
                        "Hội nghị Triển khai kế hoạch năm 2018 - Năm dân vận chính quyền",
                        "Ban cán sự Đảng UBND tỉnh và Ban Dân vận Tỉnh ủy họp trực tuyến với các huyện.",
                        "<p>Các cơ quan bàn việc đối thoại với người dân.</p>"
                                + "<p><img src=\"https://tinh.example.vn/anh/hoi-nghi.jpg\" alt=\"Quang cảnh\"></p>",
                        "vi"),
                new Credit("Thu Oanh", "Thu Oanh", "WebSite Kiên Giang", URI.create("https://nguon.example.vn/101")),
                List.of(Category.of("Tin nóng"), Category.of("Chính trị")),
                List.of(
                        new Enclosure(
                                URI.create("https://tinh.example.vn/anh/hoi-nghi.jpg"),
                                "image/jpeg",
                                181_234,
                                1200,
                                800,
                                "Quang cảnh hội nghị"),
                        new Enclosure(
                                URI.create("https://tinh.example.vn/van-ban/ke-hoach.pdf"),
                                "application/pdf",
                                0,
                                0,
                                0,
                                null)),
                "2018-05-10T07:05:00Z",
                "2018-05-11T01:00:00Z");
    }

    /** Ampersands, tags in plain text, the end of a CDATA section, quotes, another language. */
    public static Article prices() {
        return article(
                COMMUNE,
                "gia-lua",
                null,
                new Body(
                        "Giá lúa & nếp <tuần 19>: \"tăng\" 5,2%",
                        "Lúa < 7.000 đồng & nếp > 8.000 đồng/kg.", "<p>Bảng giá: a[b[0]]> 1 &amp; tăng.</p>", "en"),
                Credit.NONE,
                List.of(Category.of("Kinh tế & thị trường")),
                List.of(),
                "2018-05-09T20:00:00Z",
                "2018-05-09T20:00:00Z");
    }

    /** No lead, no content, no picture, no credit. */
    public static Article bare() {
        return article(
                COMMUNE,
                "thong-bao",
                URI.create("https://hoabinh.example.vn/thong-bao?id=7&loai=1"),
                new Body("Thông báo lịch cúp điện", "", "", "vi"),
                Credit.NONE,
                List.of(),
                List.of(),
                "2018-05-01T00:00:00Z",
                "2018-05-01T00:00:00Z");
    }

    /** The article with another headline. */
    public static Article corrected(Article a) {
        return new Article(
                a.id(),
                a.origin(),
                a.link(),
                new Body(
                        a.body().title() + " (đính chính)",
                        a.body().summary(),
                        a.body().content(),
                        a.body().language()),
                a.credit(),
                a.categories(),
                a.enclosures(),
                a.hot(),
                a.published(),
                a.updated().plusSeconds(60),
                new Article.History(2, 2, a.history().firstSeen(), null),
                a.legacyReads());
    }

    private static Article article(
            SiteSlug site,
            String guid,
            @Nullable URI link,
            Body body,
            Credit credit,
            List<Category> categories,
            List<Enclosure> enclosures,
            String published,
            String updated) {
        boolean rich = !enclosures.isEmpty();
        return new Article(
                ArticleId.of(site, guid),
                new Article.Origin(site, 1, guid, site.equals(PROVINCE) ? "Cổng tin tỉnh" : "Trang tin xã Hòa Bình"),
                link,
                body,
                credit,
                categories,
                enclosures,
                rich,
                Instant.parse(published),
                Instant.parse(updated),
                new Article.History(1, 1, Instant.parse("2026-11-24T00:00:00Z"), null),
                rich ? 1950 : 0);
    }
}
