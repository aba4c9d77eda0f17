package vn.kenhtin.hub.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kenhtin.hub.article.ArticleId;
import vn.kenhtin.hub.article.EditorsChoice;
import vn.kenhtin.hub.platform.db.TestDatabase;
import vn.kenhtin.hub.site.Site;
import vn.kenhtin.hub.site.SiteKind;

/** A site that copies the related news of its articles back. */
class FollowedListsTest {

    private static final String LISTS = "/api/v1/sites/tinh/related";

    @TempDir
    Path folder;

    private RelatedHub hub;
    private Site province;
    private Site press;

    @BeforeEach
    void start() {
        start(TestDatabase.H2);
    }

    private void start(TestDatabase kind) {
        hub = new RelatedHub(folder.resolve(kind.name()), kind);
        province = hub.site("tinh", SiteKind.PROVINCE, "");
        press = hub.site("bao-bien", SiteKind.PRESS, "");
        hub.publish(
                province, RelatedHub.text("race", "Đua ghe ngo", "Đua ghe ngo mừng lễ Ok Om Bok trên sông Cái Lớn."));
    }

    @AfterEach
    void close() {
        hub.close();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void every_change_that_a_reader_would_see_is_told_once(TestDatabase kind) {
        if (kind != TestDatabase.H2) {
            hub.close();
            start(kind);
        }
        String cursor = cursor(hub.json(LISTS));
        assertThat(told(cursor)).as("nothing is related to it yet").isEmpty();

        near("Ghe ngo về đích");
        JsonNode changes = changes(cursor);
        assertThat(guids(changes)).containsExactly("race");
        JsonNode article = changes.path("articles").path(0);
        assertThat(article.path("url").asText()).isEqualTo("https://example.vn/race");
        JsonNode related = article.path("related").path(0);
        assertThat(related.path("title").asText()).isEqualTo("Ghe ngo về đích");
        assertThat(related.path("link").asText()).isEqualTo("https://example.vn/near");
        assertThat(related.path("url").asText())
                .isEqualTo("https://hub.example.vn/articles/" + ArticleId.of(press.slug(), "near"));
        assertThat(related.at("/site/name").asText()).isEqualTo("bao-bien");
        assertThat(related.path("published").asText()).isEqualTo("2018-05-10T01:00:00Z");
        assertThat(related.path("why")).isNotEmpty();
        cursor = cursor(changes);
        assertThat(told(cursor)).as("told before").isEmpty();

        near("Ghe ngo về đích trước");
        changes = changes(cursor);
        assertThat(changes.at("/articles/0/related/0/title").asText()).isEqualTo("Ghe ngo về đích trước");
        cursor = cursor(changes);

        hub.articles.withdraw(ArticleId.of(press.slug(), "near"));
        hub.catchUp();
        changes = changes(cursor);
        assertThat(guids(changes)).containsExactly("race");
        assertThat(changes.at("/articles/0/related")).isEmpty();
        assertThat(told(cursor(changes))).isEmpty();
    }

    @Test
    void a_decision_is_told_whoever_made_it() {
        near("Ghe ngo về đích");
        hub.publish(press, RelatedHub.text("far", "Giá lúa tuần qua", "Thương lái thu mua lúa tươi với giá cao."));
        ArticleId race = ArticleId.of(province.slug(), "race");
        String cursor = cursor(changes(cursor(hub.json(LISTS))));

        hub.decisions.told(Map.of(race, new EditorsChoice(List.of("far"), List.of())));
        JsonNode chosen = changes(cursor);
        assertThat(chosen.at("/articles/0/related/0/title").asText()).isEqualTo("Giá lúa tuần qua");
        assertThat(chosen.at("/articles/0/related/0/pinned").asBoolean()).isTrue();

        hub.server.sendJson(
                "PUT", "/api/v1/articles/" + race + "/related/hides/" + ArticleId.of(press.slug(), "near"), "{}");
        assertThat(changes(cursor(chosen)).at("/articles/0/related")).hasSize(1);
    }

    @Test
    void a_story_that_editors_join_or_split_changes_the_lists_it_stands_in() {
        near("Ghe ngo về đích");
        ArticleId race = ArticleId.of(province.slug(), "race");
        ArticleId near = ArticleId.of(press.slug(), "near");
        String cursor = cursor(changes(cursor(hub.json(LISTS))));

        hub.stories.merge(
                hub.articles.find(race).orElseThrow(), hub.articles.find(near).orElseThrow());
        JsonNode joined = changes(cursor);
        assertThat(guids(joined)).containsExactly("race");
        assertThat(joined.at("/articles/0/related")).isEmpty();

        hub.stories.split(near);
        assertThat(changes(cursor(joined)).at("/articles/0/related/0/title").asText())
                .isEqualTo("Ghe ngo về đích");
    }

    @Test
    void many_changes_come_page_by_page_and_each_once() {
        near("Ghe ngo về đích");
        for (int i = 0; i < 7; i++) {
            hub.publish(
                    province, RelatedHub.text("race-" + i, "Đua ghe ngo " + i, "Đua ghe ngo mừng lễ Ok Om Bok " + i));
        }
        hub.json(LISTS);
        hub.followed.catchUp();
        List<String> guids = new ArrayList<>();
        JsonNode page = hub.json(LISTS + "?limit=3");
        guids.addAll(guids(page));
        while (page.path("more").asBoolean()) {
            page = hub.json(LISTS + "?limit=3&since=" + cursor(page));
            guids.addAll(guids(page));
        }
        assertThat(guids)
                .containsExactlyInAnyOrder(
                        "race", "race-0", "race-1", "race-2", "race-3", "race-4", "race-5", "race-6");
    }

    @Test
    void a_list_that_is_due_for_many_reasons_is_made_once_and_counts_as_one_change() {
        String cursor = cursor(hub.json(LISTS));
        for (int i = 0; i < 30; i++) {
            near("Ghe ngo về đích lần " + i);
        }

        JsonNode changes = changes(cursor);

        assertThat(guids(changes)).containsExactly("race");
        assertThat(changes.at("/articles/0/related/0/title").asText()).isEqualTo("Ghe ngo về đích lần 29");
        long waiting = hub.database
                .jdbi()
                .withHandle(handle -> handle.createQuery("select count(*) from related_due")
                        .mapTo(Long.class)
                        .one());
        assertThat(waiting).isZero();
    }

    @Test
    void lists_of_sites_that_do_not_ask_are_not_kept() {
        hub.json(LISTS);
        near("Ghe ngo về đích");
        hub.followed.catchUp();
        long others = hub.database
                .jdbi()
                .withHandle(handle -> handle.createQuery("select count(*) from related_list where site <> 'tinh'")
                        .mapTo(Long.class)
                        .one());
        assertThat(others).isZero();
    }

    @Test
    void a_cursor_of_an_earlier_following_is_gone() {
        assertThat(hub.server.get(LISTS + "?since=0badcafe-7").statusCode()).isEqualTo(410);
        assertThat(hub.server.get(LISTS + "?since=" + cursor(hub.json(LISTS))).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?since=7", "?since=x-y", "?limit=0", "?limit=501", "?limit=x"})
    void a_request_with_a_mistake_is_refused(String query) {
        assertThat(hub.server.get(LISTS + query).statusCode()).isIn(400, 404);
        assertThat(hub.server.get("/api/v1/sites/none/related").statusCode()).isEqualTo(404);
    }

    private void near(String title) {
        hub.publish(press, RelatedHub.text("near", title, "Ghe ngo về đích trong tiếng reo hò mùa lễ Ok Om Bok."));
    }

    private JsonNode changes(String cursor) {
        hub.followed.catchUp();
        return hub.json(LISTS + "?since=" + cursor);
    }

    private List<String> told(String cursor) {
        return guids(changes(cursor));
    }

    private static List<String> guids(JsonNode changes) {
        List<String> guids = new ArrayList<>();
        changes.path("articles")
                .forEach(article -> guids.add(article.path("guid").asText()));
        return guids;
    }

    private static String cursor(JsonNode changes) {
        return changes.path("cursor").asText();
    }
}
