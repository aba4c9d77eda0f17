package vn.kenhtin.magnolia.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Instant;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import javax.jcr.security.Privilege;
import org.apache.jackrabbit.commons.jackrabbit.authorization.AccessControlUtils;
import org.apache.jackrabbit.core.security.principal.EveryonePrincipal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kenhtin.magnolia.cms.KenhTinModule;
import vn.kenhtin.magnolia.cms.RunningModule;
import vn.kenhtin.magnolia.content.NewsProperty;
import vn.kenhtin.magnolia.content.Workspaces;
import vn.kenhtin.magnolia.settings.HubSettings;
import vn.kenhtin.magnolia.testing.TestNews;
import vn.kenhtin.magnolia.testing.TestRepository;

@Tag("jackrabbit")
class NewsFunctionsTest {

    private final TestRepository repository = TestRepository.empty();
    private TestNews news;
    private RunningModule instance;
    private NewsFunctions newsfn;

    @BeforeEach
    void start() throws Exception {
        news = new TestNews(repository);
        instance = RunningModule.start(repository, RunningModule.alone());
        newsfn = new NewsFunctions(instance.module());
    }

    @AfterEach
    void stop() {
        instance.close();
        news.close();
    }

    @Test
    void finds_the_newest_of_a_category_and_of_all() throws Exception {
        publish("cu", "chinh-tri", "2018-05-10T00:00:00Z", false);
        publish("moi", "chinh-tri", "2026-11-23T00:00:00Z", false);
        publish("khac", "kinh-te", "2026-11-24T00:00:00Z", false);

        assertThat(slugs(newsfn.latest("chinh-tri", 5))).containsExactly("moi", "cu");
        assertThat(slugs(newsfn.latest("", 2))).containsExactly("khac", "moi");
        assertThat(slugs(newsfn.latest(null, null))).containsExactly("khac", "moi", "cu");
        assertThat(newsfn.latest("khong-co", 5)).isEmpty();
    }

    @Test
    void finds_hot_news_and_leaves_out_what_has_expired() throws Exception {
        publish("nong", "a", "2026-11-23T00:00:00Z", true);
        publish("nguoi", "a", "2026-11-23T00:00:00Z", false);
        news.publish("Hết hạn", "het-han", node -> {
            node.setProperty(NewsProperty.HOT, true);
            node.setProperty(NewsProperty.EXPIRES_AT, TestNews.calendar(Instant.parse("2020-01-01T00:00:00Z")));
        });
        news.publish("Còn hạn", "con-han", node -> {
            node.setProperty(NewsProperty.HOT, true);
            node.setProperty(NewsProperty.EXPIRES_AT, TestNews.calendar(Instant.parse("2999-01-01T00:00:00Z")));
        });

        assertThat(slugs(newsfn.hot(10))).containsExactlyInAnyOrder("nong", "con-han");
        assertThat(newsfn.bySlug("het-han")).isNull();
    }

    @Test
    void finds_a_news_by_its_slug_in_the_form_of_a_content_map() throws Exception {
        String uuid = news.publish("Thủ tướng & <b>", "thu-tuong", node -> {
            node.setProperty(NewsProperty.LEAD, "Sapo");
            node.setProperty(NewsProperty.LEGACY_READS, 1950L);
            node.setProperty(NewsProperty.TAGS, new String[] {"a", "b"});
            node.setProperty(NewsProperty.PUBLISHED_AT, TestNews.calendar(Instant.parse("2018-05-10T00:00:00Z")));
        });

        Map<String, Object> article = newsfn.bySlug("thu-tuong");

        assertThat(article)
                .containsEntry("@id", uuid)
                .containsEntry("@nodeType", "kenhtin:news")
                .containsEntry("title", "Thủ tướng & <b>")
                .containsEntry("url", RunningModule.BASE + "/tin-tuc/thu-tuong")
                .containsEntry("lead", "Sapo")
                .containsEntry("legacyReads", 1950L)
                .containsEntry("tags", List.of("a", "b"))
                .containsEntry("publishedAt", Date.from(Instant.parse("2018-05-10T00:00:00Z")))
                .doesNotContainKey("byline");
        assertThat(newsfn.reads(article)).isEqualTo(1950);
    }

    @Test
    void a_slug_is_a_value_and_never_a_piece_of_the_query() throws Exception {
        publish("mot", "a", "2026-11-23T00:00:00Z", false);

        assertThat(newsfn.bySlug("x' OR n.[slug] = 'mot")).isNull();
        assertThat(newsfn.bySlug("%")).isNull();
        assertThat(newsfn.bySlug("")).isNull();
        assertThat(newsfn.bySlug(null)).isNull();
    }

    @Test
    void shows_only_what_the_user_may_read() throws Exception {
        publish("mo", "a", "2026-11-23T00:00:00Z", true);
        String closed = publish("noi-bo", "a", "2026-11-24T00:00:00Z", true);
        Session session = repository.admin(Workspaces.NEWS);
        AccessControlUtils.addAccessControlEntry(
                session,
                session.getNodeByIdentifier(closed).getPath(),
                EveryonePrincipal.getInstance(),
                new String[] {Privilege.JCR_READ},
                false);
        session.save();
        session.logout();

        assertThat(slugs(newsfn.latest("", 5))).containsExactly("mo");
        assertThat(slugs(newsfn.hot(5))).containsExactly("mo");
        assertThat(newsfn.bySlug("noi-bo")).isNull();
        assertThat(newsfn.date(closed)).isEmpty();
    }

    @Test
    void writes_the_day_of_publication_as_the_old_portal_did() throws Exception {
        String uuid = publish("mot", "a", "2018-05-09T18:00:00Z", false);
        Calendar calendar = TestNews.calendar(Instant.parse("2018-05-09T18:00:00Z"));
        Session session = repository.admin(Workspaces.NEWS);
        Node node = session.getNodeByIdentifier(uuid);

        assertThat(List.of(
                        newsfn.date(uuid),
                        newsfn.date("urn:uuid:" + uuid),
                        newsfn.date(node),
                        newsfn.date(newsfn.bySlug("mot")),
                        newsfn.date(Map.of("publishedAt", calendar)),
                        newsfn.date(Map.of("@id", uuid)),
                        newsfn.date(calendar),
                        newsfn.date(calendar.getTime()),
                        newsfn.date("2018-05-09T18:00:00Z")))
                .as("the 9th in UTC is the 10th in Vietnam")
                .containsOnly("10.05.2018");
        session.logout();
    }

    @Test
    void reads_begin_with_what_the_old_portal_counted() throws Exception {
        String uuid = news.publish("Một", "mot", node -> node.setProperty(NewsProperty.LEGACY_READS, 1950L));
        String none = news.publish("Hai", "hai");

        assertThat(newsfn.reads(uuid)).isEqualTo(1950);
        assertThat(newsfn.reads(none)).isZero();
        instance.module().running().orElseThrow().memory().remember(uuid, 1951);
        assertThat(newsfn.reads(uuid)).isEqualTo(1951);
    }

    @Test
    void the_beacon_names_the_hub_and_the_page_and_is_safe_markup() throws Exception {
        String uuid = news.publish("Một", "mot");
        HubSettings hub = new HubSettings();
        hub.setUrl("https://tin.example.vn/?a=\"b\"&c");
        try (RunningModule other = RunningModule.start(repository, hub)) {
            String beacon = new NewsFunctions(other.module()).beacon(uuid);

            assertThat(beacon)
                    .contains("data-url=\"https://www.tinh.example.vn/tin-tuc/mot\"")
                    .contains("/reads.gif?url=https%3A%2F%2Fwww.tinh.example.vn%2Ftin-tuc%2Fmot\"")
                    .contains("src=\"https://tin.example.vn/?a=&quot;b&quot;&amp;c/embed/reads.js\"")
                    .contains("<noscript>");
        }
        assertThat(newsfn.beacon(uuid)).as("no hub, no beacon").isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://goc.example.vn/1?a=1&b=2 | https://goc.example.vn/1?a=1&amp;b=2",
                "/trang/1 | https://www.tinh.example.vn/trang/1",
                "javascript:alert(1) | https://www.tinh.example.vn/tin-tuc/mot",
                "//goc.example.vn/1 | https://www.tinh.example.vn/tin-tuc/mot",
                "không có | https://www.tinh.example.vn/tin-tuc/mot",
            })
    void the_beacon_names_the_page_that_the_editor_wants_cited(String canonical, String named) throws Exception {
        String uuid = news.publish("Một", "mot", node -> node.setProperty(NewsProperty.CANONICAL_URL, canonical));
        HubSettings hub = new HubSettings();
        hub.setUrl("https://tin.example.vn");
        try (RunningModule other = RunningModule.start(repository, hub)) {
            assertThat(new NewsFunctions(other.module()).beacon(uuid)).contains("data-url=\"" + named + "\"");
        }
    }

    @Test
    void never_throws_whatever_a_template_hands_over() {
        List<@Nullable Object> arguments = Arrays.asList(
                null,
                "",
                "x",
                7,
                List.of(),
                Map.of(),
                Map.of("@id", 7),
                Map.of("@id", "x", "publishedAt", "2018T"),
                "urn:uuid:x",
                new Object());
        for (Object argument : arguments) {
            assertThatCode(() -> {
                        newsfn.related(argument);
                        newsfn.related(argument, -1);
                        newsfn.reads(argument);
                        newsfn.date(argument);
                        newsfn.beacon(argument);
                    })
                    .as("%s", argument)
                    .doesNotThrowAnyException();
        }
        assertThat(newsfn.mostRead(-5, -5)).isEmpty();
        assertThat(newsfn.latest("a", -5)).isEmpty();
        assertThat(newsfn.latest("a", 1e300)).isEmpty();
    }

    @Test
    void tells_nothing_while_the_module_is_not_running() {
        NewsFunctions stopped = new NewsFunctions(new KenhTinModule());

        assertThat(stopped.latest("", 5)).isEmpty();
        assertThat(stopped.hot(5)).isEmpty();
        assertThat(stopped.related("x")).isEmpty();
        assertThat(stopped.bySlug("x")).isNull();
        assertThat(stopped.reads("x")).isZero();
        assertThat(stopped.date(Date.from(Instant.EPOCH))).isEmpty();
    }

    private String publish(String slug, String category, String when, boolean hot) throws RepositoryException {
        return news.publish("Tin " + slug, slug, node -> {
            node.setProperty(NewsProperty.CATEGORY, category);
            node.setProperty(NewsProperty.HOT, hot);
            node.setProperty(NewsProperty.PUBLISHED_AT, TestNews.calendar(Instant.parse(when)));
        });
    }

    private static List<Object> slugs(List<Map<String, Object>> articles) {
        return articles.stream().map(article -> article.get("slug")).collect(Collectors.toList());
    }
}
