package vn.kenhtin.magnolia.portal;

import java.time.Instant;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import vn.kenhtin.magnolia.cms.RunningModule;
import vn.kenhtin.magnolia.content.NewsProperty;
import vn.kenhtin.magnolia.definitions.YamlFiles;
import vn.kenhtin.magnolia.settings.HubSettings;
import vn.kenhtin.magnolia.template.NewsFunctions;
import vn.kenhtin.magnolia.testing.TestNews;
import vn.kenhtin.magnolia.testing.TestRepository;

/** A portal with news in a real repository, read by the real {@code newsfn}. */
final class PortalSite implements AutoCloseable {

    static final String SEED = "hoi-nghi-trien-khai-ke-hoach-nam-2018";
    static final String HOSTILE = "thu-tuong-va-hoi-nghi";
    static final String HOSTILE_TITLE = "Thủ tướng & \"hội nghị\" <b>";
    static final String MINIMAL = "thong-bao";
    static final String PICTURE = "jcr:0c4bfaf3-e360-44d2-80f8-6eca20d0690b";
    static final String PICTURE_LINK = Portal.CONTEXT + "/dam/" + PICTURE + "/anh-hoi-nghi.png";

    private final TestNews news;
    private final RunningModule instance;
    private final NewsFunctions newsfn;
    private String seedUuid = "";

    private PortalSite(TestRepository repository, HubSettings hub) throws RepositoryException {
        this.news = new TestNews(repository);
        publish();
        this.instance = RunningModule.start(repository, hub);
        this.newsfn = new NewsFunctions(instance.module());
    }

    static PortalSite start(HubSettings hub) throws RepositoryException {
        return new PortalSite(TestRepository.empty(), hub);
    }

    NewsFunctions newsfn() {
        return newsfn;
    }

    String seedUuid() {
        return seedUuid;
    }

    /** What renders pages for readers of this site. */
    Portal portal() {
        return known(Portal.of(newsfn));
    }

    Portal known(Portal portal) {
        portal.damfn().add(PICTURE, PICTURE_LINK);
        return portal;
    }

    /** The page tree that comes with the module. */
    static PageNode tree(boolean escaping) {
        return PageNode.of(YamlFiles.read(Portal.TREE), escaping);
    }

    private void publish() throws RepositoryException {
        seedUuid = news.publish("Hội nghị Triển khai kế hoạch năm 2018 - Năm dân vận chính quyền", SEED, node -> {
            complete(node, "2018-05-10T00:00:00+07:00");
            node.setProperty(NewsProperty.HOT, true);
            node.setProperty(NewsProperty.SECTION, "Tin nóng");
        });
        news.publish(HOSTILE_TITLE, HOSTILE, PortalSite::hostile);
        news.publish(
                "Thông báo",
                MINIMAL,
                node -> node.setProperty(NewsProperty.HERO_IMAGE, "jcr:00000000-0000-4000-8000-000000000000"));
        for (int number = 1; number <= 23; number++) {
            String text = "Nông dân vào vụ lúa hè thu, đợt " + number;
            String day = "2018-04-%02dT08:00:00+07:00".formatted(24 - number);
            news.publish(text, "lua-he-thu-" + number, node -> {
                complete(node, day);
                node.setProperty(NewsProperty.CATEGORY, "kinh-te");
            });
        }
    }

    private static void complete(Node node, String when) throws RepositoryException {
        node.setProperty(
                NewsProperty.PUBLISHED_AT, TestNews.calendar(Instant.from(java.time.OffsetDateTime.parse(when))));
        node.setProperty(NewsProperty.CATEGORY, "chinh-tri");
        node.setProperty(
                NewsProperty.LEAD,
                "Ban cán sự Đảng UBND tỉnh phối hợp Ban Dân vận Tỉnh ủy tổ chức hội nghị trực tuyến triển khai kế hoạch năm 2018 - Năm dân vận chính quyền (ảnh).");
        node.setProperty(
                NewsProperty.BODY,
                "<p>Phát biểu chỉ đạo hội nghị, Chủ tịch UBND tỉnh nhấn mạnh, công tác dân vận (CTDV) chính quyền rất quan trọng.</p>"
                        + "<h2>Phương châm</h2><p>“Kỷ cương, liêm chính, hành động, sáng tạo, hiệu quả”.</p>"
                        + "<table><tbody><tr><th>Năm</th><td>2018</td></tr></tbody></table>");
        node.setProperty(NewsProperty.HERO_IMAGE, PICTURE);
        node.setProperty(NewsProperty.HERO_CAPTION, "Quang cảnh hội nghị");
        node.setProperty(NewsProperty.BYLINE, "Tin và ảnh: Thu Oanh");
        node.setProperty(NewsProperty.SOURCE_NAME, "WebSite Kiên Giang");
        node.setProperty(NewsProperty.SOURCE_URL, "https://kiengiang.example.vn/trang/TinTuc/101/2198/Hoi-nghi..html");
        node.setProperty(NewsProperty.LEGACY_READS, 1950L);
        node.setProperty(NewsProperty.TAGS, new String[] {"dân vận", "kế hoạch"});
    }

    /** In every text what would be markup, an end of an attribute or a script; addresses that are none. */
    private static void hostile(Node node) throws RepositoryException {
        complete(node, "2018-05-09T00:00:00+07:00");
        String evil = "\"><script>alert(1)</script>'&<b>";
        node.setProperty(NewsProperty.LEAD, "Sapo " + evil);
        node.setProperty(
                NewsProperty.BODY,
                "<p onclick=\"alert(1)\">Thân bài<script>alert(1)</script><a href=\"javascript:alert(1)\">liên kết</a></p></div></main>");
        node.setProperty(NewsProperty.HERO_IMAGE, "javascript:alert(1)");
        node.setProperty(NewsProperty.HERO_CAPTION, evil);
        node.setProperty(NewsProperty.PHOTO_CREDIT, evil);
        node.setProperty(NewsProperty.BYLINE, "Tin: " + evil + "</script>");
        node.setProperty(NewsProperty.SOURCE_NAME, evil);
        node.setProperty(NewsProperty.SOURCE_URL, "javascript:alert(1)");
        node.setProperty(NewsProperty.SECTION, evil);
        node.setProperty(NewsProperty.LANGUAGE, "en\" onload=\"alert(1)");
        node.setProperty(NewsProperty.CANONICAL_URL, "javascript:alert(1)");
        node.setProperty(NewsProperty.TAGS, new String[] {evil, "</script><script>alert(1)</script>"});
    }

    @Override
    public void close() {
        instance.close();
        news.close();
    }
}
