package vn.kenhtin.benchmarks.feed;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import vn.kenhtin.hub.article.Article;
import vn.kenhtin.hub.article.ArticleId;
import vn.kenhtin.hub.article.Body;
import vn.kenhtin.hub.article.Category;
import vn.kenhtin.hub.article.Credit;
import vn.kenhtin.hub.article.Enclosure;
import vn.kenhtin.hub.feed.FeedDocument;
import vn.kenhtin.hub.feed.FeedName;
import vn.kenhtin.hub.feed.Selection;
import vn.kenhtin.hub.platform.http.HubUris;
import vn.kenhtin.hub.site.Site;
import vn.kenhtin.hub.site.SiteSlug;

/** Articles of Vietnamese syllables in random order, always the same ones. */
record MadeUpNews(FeedName name, HubUris uris) implements Selection {

    private static final String[] SYLLABLES =
            ("tỉnh huyện xã nhân dân chính quyền phát triển kinh tế văn hóa hội nghị kế hoạch triển khai công tác "
                            + "dân vận cán bộ đảng viên nông thôn mới sản xuất lúa gạo xuất khẩu thủy sản giáo dục y tế quốc phòng an ninh du lịch biển đảo "
                            + "đầu tư xây dựng cầu đường trường học bệnh viện người lao động doanh nghiệp cải cách hành chính chuyển đổi số môi trường "
                            + "phòng chống thiên tai hạn mặn nước sạch thanh niên phụ nữ nông dân tuyên truyền kiểm tra giám sát khen thưởng phong trào")
                    .split(" ");
    private static final Instant NEWEST = Instant.parse("2026-11-20T03:00:00Z");

    @Override
    public List<Article> articles(int limit) {
        Random random = new Random(1950);
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < limit; i++) {
            articles.add(article(i, random));
        }
        return articles;
    }

    @Override
    public FeedDocument.Head head(List<Article> articles) {
        return new FeedDocument.Head(
                name,
                "Tin thử tải",
                "Tin đặt ra để đo",
                "vi",
                Site.VIETNAM,
                uris.of("/"),
                "Kênh Tin",
                "Không ai giữ bản quyền");
    }

    private static Article article(int number, Random random) {
        SiteSlug site = new SiteSlug("trang-" + number % 7);
        Instant published = NEWEST.minusSeconds(number * 1800L);
        StringBuilder content = new StringBuilder(2000);
        for (int paragraph = 0; paragraph < 4; paragraph++) {
            content.append("<p>").append(words(random, 60)).append(".</p>");
        }
        return new Article(
                ArticleId.of(site, "bai-" + number),
                new Article.Origin(site, 1, "bai-" + number, "Trang tin " + site),
                URI.create("https://" + site + ".example.vn/tin/bai-" + number),
                new Body(words(random, 12), words(random, 40), content.toString(), "vi"),
                new Credit(words(random, 2), null, null, null),
                List.of(Category.of(words(random, 2))),
                List.of(new Enclosure(
                        URI.create("https://" + site + ".example.vn/anh/" + number + ".jpg"),
                        "image/jpeg",
                        150_000,
                        1200,
                        800,
                        words(random, 6))),
                false,
                published,
                published,
                new Article.History(1, number + 1L, published, null),
                0);
    }

    private static String words(Random random, int count) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            words.append(i == 0 ? "" : " ").append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return words.toString();
    }
}
