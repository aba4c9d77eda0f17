package vn.kenhtin.hub.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kenhtin.hub.article.ArticleId;
import vn.kenhtin.hub.article.EditorsChoice;
import vn.kenhtin.hub.site.Site;
import vn.kenhtin.hub.site.SiteKind;

/** What editors choose at the source and its feed tells, on the list of the article. */
class EditorsChoicesTest {

    private RelatedHub hub;
    private Site province;
    private ArticleId race;
    private ArticleId near;
    private ArticleId far;

    @BeforeEach
    void start(@TempDir Path folder) {
        hub = new RelatedHub(folder);
        province = hub.site("tinh", SiteKind.PROVINCE, "");
        Site press = hub.site("bao-bien", SiteKind.PRESS, "");
        race = ArticleId.of(province.slug(), "race");
        near = ArticleId.of(press.slug(), "near");
        far = ArticleId.of(press.slug(), "far");
        hub.publish(
                province, RelatedHub.text("race", "Đua ghe ngo", "Đua ghe ngo mừng lễ Ok Om Bok trên sông Cái Lớn."));
        hub.publish(
                press,
                RelatedHub.text("near", "Ghe ngo về đích", "Ghe ngo về đích trong tiếng reo hò mùa lễ Ok Om Bok."),
                RelatedHub.text("far", "Giá lúa tuần qua", "Thương lái thu mua lúa tươi với giá cao."));
        assertThat(hub.related(race)).startsWith(near.toString());
    }

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void a_pin_holds_by_the_id_here_by_the_guid_of_the_source_and_by_the_page() {
        for (String name : List.of(far.toString(), "urn:uuid:" + far, "far", "https://www.example.vn/far")) {
            tell(List.of(name), List.of());
            assertThat(hub.related(race)).as(name).startsWith(far.toString(), near.toString());
            tell(List.of(), List.of());
            assertThat(hub.related(race)).as("taken back").startsWith(near.toString());
        }
    }

    @Test
    void what_is_hidden_does_not_come_and_what_is_both_is_pinned() {
        tell(List.of("far"), List.of("near", "far"));
        assertThat(hub.related(race)).containsExactly(far.toString());
    }

    @Test
    void what_was_decided_here_wins() {
        String list = "/api/v1/articles/" + race + "/related/";
        hub.server.sendJson("PUT", list + "pins/" + near, "{}");
        hub.server.sendJson("PUT", list + "hides/" + far, "{}");
        tell(List.of("far"), List.of("near"));
        assertThat(hub.related(race)).containsExactly(near.toString());
    }

    @Test
    void a_pin_of_an_article_that_comes_later_holds_from_then_on() {
        tell(List.of("later"), List.of());
        assertThat(hub.related(race)).startsWith(near.toString());
        hub.publish(province, RelatedHub.text("later", "Thông báo cúp nước", "Tạm ngưng cấp nước khu vực Vĩnh Lạc."));
        assertThat(hub.related(race))
                .startsWith(ArticleId.of(province.slug(), "later").toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"race", "https://example.vn/race", "https://[", "javascript:alert(1)", "không có", "urn:uuid:1"})
    void what_names_nothing_or_the_article_itself_changes_nothing(String name) {
        List<String> before = hub.related(race);
        tell(List.of(name), List.of(name));
        assertThat(hub.related(race)).isEqualTo(before);
    }

    private void tell(List<String> pins, List<String> hides) {
        hub.decisions.told(Map.of(race, new EditorsChoice(pins, hides)));
    }
}
