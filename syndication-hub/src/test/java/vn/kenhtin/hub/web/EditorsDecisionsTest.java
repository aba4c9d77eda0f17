package vn.kenhtin.hub.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kenhtin.hub.article.ArticleId;
import vn.kenhtin.hub.article.Drafts;
import vn.kenhtin.hub.site.Site;
import vn.kenhtin.hub.site.SiteKind;

/** Pins, hides and a site's rule, from the request of an editor to what readers get. */
class EditorsDecisionsTest {

    private static final List<String> FORMS =
            List.of("/articles/%s/related.html?limit=20", "/articles/%s/related.rss?limit=20", "/articles/%s");

    private RelatedHub hub;
    private Site province;
    private Site district;
    private ArticleId race;
    private ArticleId near;
    private ArticleId other;
    private ArticleId far;

    @BeforeEach
    void start(@TempDir Path folder) {
        hub = new RelatedHub(folder);
        province = hub.site("tinh", SiteKind.PROVINCE, "");
        district = hub.site("rach-gia", SiteKind.DISTRICT, "tinh");
        Site press = hub.site("bao-bien", SiteKind.PRESS, "");
        race = ArticleId.of(province.slug(), "race");
        near = ArticleId.of(district.slug(), "near");
        other = ArticleId.of(press.slug(), "other");
        far = ArticleId.of(press.slug(), "far");
        hub.publish(province, race("Đua ghe ngo trên sông Cái Lớn mừng lễ Ok Om Bok"));
        hub.publish(
                district,
                RelatedHub.text("near", "Đội ghe ngo tập luyện", "Đội ghe ngo tập luyện chờ lễ Ok Om Bok bên sông."));
        hub.publish(
                press,
                RelatedHub.text("other", "Ghe ngo về đích", "Ghe ngo về đích trong tiếng reo hò mùa lễ Ok Om Bok."),
                RelatedHub.text("far", "Giá lúa tuần qua", "Thương lái thu mua lúa tươi với giá cao."));
    }

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void pins_come_first_in_their_order_marked_and_explained() {
        pin(near, "{\"order\":2}");
        pin(far, "{\"order\":1}");
        JsonNode list = hub.json("/api/v1/articles/" + race + "/related").path("related");

        assertThat(hub.related(race))
                .startsWith(far.toString(), near.toString())
                .contains(other.toString());
        assertThat(list.path(0).path("pinned").asBoolean()).isTrue();
        assertThat(list.path(0).path("why").path(0).asText()).isEqualTo("biên tập viên chọn");
        assertThat(list.path(2).path("pinned").asBoolean()).isFalse();
    }

    @Test
    void a_pin_without_order_goes_behind_the_others() {
        pin(far, "{\"order\":7}");
        assertThat(send("PUT", "/pins/" + near)).isEqualTo(204);
        assertThat(hub.related(race)).startsWith(far.toString(), near.toString());
    }

    @Test
    void what_is_hidden_shows_in_no_form() {
        assertThat(send("PUT", "/hides/" + near)).isEqualTo(204);

        assertThat(hub.related(race)).doesNotContain(near.toString()).contains(other.toString());
        for (String form : FORMS) {
            assertThat(hub.server.get(form.formatted(race)).body())
                    .doesNotContain("Đội ghe ngo tập luyện")
                    .contains("Ghe ngo về đích");
        }
    }

    @Test
    void decisions_outlive_the_edits_of_both_articles() {
        pin(far, "{}");
        send("PUT", "/hides/" + near);
        hub.publish(province, race("Đua ghe ngo: hai mươi đội tranh tài mừng lễ Ok Om Bok"));
        hub.publish(
                district,
                RelatedHub.text("near", "Đội ghe ngo Rạch Giá", "Đội ghe ngo Rạch Giá sẵn sàng trước lễ Ok Om Bok."));

        assertThat(hub.related(race)).startsWith(far.toString()).doesNotContain(near.toString());
    }

    @Test
    void a_pinned_article_that_is_withdrawn_shows_again_once_it_is_restored() {
        pin(far, "{}");
        hub.articles.withdraw(far);
        assertThat(hub.related(race)).doesNotContain(far.toString());
        assertThat(hub.json(pins()).path("pins").path(0).path("live").asBoolean(true))
                .isFalse();
        hub.articles.restore(far);
        assertThat(hub.related(race)).startsWith(far.toString());
    }

    @Test
    void taken_back_a_decision_leaves_no_trace() {
        List<String> before = hub.related(race);
        pin(far, "{}");
        send("PUT", "/hides/" + near);
        send("DELETE", "/pins/" + far);
        send("DELETE", "/hides/" + near);

        assertThat(hub.related(race)).isEqualTo(before);
        assertThat(hub.json(pins()).path("pins")).isEmpty();
        assertThat(hub.json("/api/v1/articles/" + race + "/related/hides").path("hides"))
                .isEmpty();
    }

    @Test
    void a_pin_ends_a_hide_and_a_hide_a_pin() {
        send("PUT", "/hides/" + near);
        pin(near, "{}");
        assertThat(hub.related(race)).startsWith(near.toString());
        send("PUT", "/hides/" + near);
        assertThat(hub.related(race)).doesNotContain(near.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"order\":0}", "{\"order\":1001}", "{\"order\":\"1\"}", "{\"place\":1}", "[]", "{"})
    void a_bad_pin_is_refused_and_changes_nothing(String body) {
        assertThat(hub.server.sendJson("PUT", pins() + "/" + far, body).statusCode())
                .isEqualTo(400);
        assertThat(hub.json(pins()).path("pins")).isEmpty();
    }

    @Test
    void the_article_itself_is_400_and_an_unknown_one_404() {
        String unknown = ArticleId.of(province.slug(), "unknown").toString();

        assertThat(send("PUT", "/pins/" + race)).isEqualTo(400);
        assertThat(send("PUT", "/pins/" + unknown)).isEqualTo(404);
        assertThat(send("PUT", "/hides/" + unknown)).isEqualTo(404);
        assertThat(hub.server
                        .get("/api/v1/articles/" + unknown + "/related/pins")
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"from\":\"children\"}', near",
        "'{\"from\":\"own\"}', ''",
        "'{\"kinds\":[\"press\"]}', other",
        "'{\"blockedSites\":[\"bao-bien\"]}', near",
        "'{\"blockedSources\":[1]}', ''"
    })
    void a_sites_rule_decides_from_where_its_lists_are_filled(String rule, String left) {
        assertThat(hub.server.sendJson("PUT", rule(), rule).statusCode()).isEqualTo(200);

        List<String> among = List.of(near.toString(), other.toString());
        assertThat(hub.related(race).stream().filter(among::contains))
                .containsExactlyElementsOf(
                        left.isEmpty() ? List.of() : List.of((left.equals("near") ? near : other).toString()));
    }

    @Test
    void a_pin_goes_before_the_sites_rule_and_other_sites_lists_know_nothing_of_it() {
        hub.server.sendJson("PUT", rule(), "{\"from\":\"own\"}");
        pin(other, "{}");

        assertThat(hub.related(race)).containsExactly(other.toString());
        assertThat(hub.related(near)).contains(other.toString(), race.toString());
    }

    @Test
    void a_rule_reads_back_as_given_and_is_dropped_again() {
        String given = "{\"from\":\"children\",\"kinds\":[\"district\",\"press\"],\"blockedSites\":[\"bao-bien\"],"
                + "\"blockedSources\":[1]}";
        hub.server.sendJson("PUT", rule(), given);
        assertThat(hub.server.get(rule()).body()).isEqualTo(given);
        assertThat(hub.server.send("DELETE", rule(), "", Map.of()).statusCode()).isEqualTo(204);
        assertThat(hub.related(race)).contains(near.toString(), other.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"from\":\"mars\"}",
                "{\"kinds\":[\"village\"]}",
                "{\"blockedSites\":[\"none\"]}",
                "{\"blockedSources\":[2]}",
                "{\"blockedSources\":[-1]}",
                "{\"from\":null}",
                "[]"
            })
    void a_bad_rule_is_refused(String rule) {
        assertThat(hub.server.sendJson("PUT", rule(), rule).statusCode()).isEqualTo(400);
        assertThat(hub.server
                        .sendJson("PUT", "/api/v1/sites/none/related/rule", "{}")
                        .statusCode())
                .isEqualTo(404);
    }

    private static Drafts race(String title) {
        return RelatedHub.text("race", title, "Mười đội ghe ngo tranh tài trên sông trong lễ Ok Om Bok.");
    }

    private void pin(ArticleId article, String body) {
        assertThat(hub.server.sendJson("PUT", pins() + "/" + article, body).statusCode())
                .isEqualTo(204);
    }

    private int send(String method, String path) {
        return hub.server
                .send(method, "/api/v1/articles/" + race + "/related" + path, "", Map.of())
                .statusCode();
    }

    private String pins() {
        return "/api/v1/articles/" + race + "/related/pins";
    }

    private static String rule() {
        return "/api/v1/sites/tinh/related/rule";
    }
}
