package vn.kenhtin.hub.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.kenhtin.hub.article.Article;
import vn.kenhtin.hub.article.ArticleId;
import vn.kenhtin.hub.platform.db.TestDatabase;
import vn.kenhtin.hub.platform.text.VietnameseSpelling;
import vn.kenhtin.hub.site.Site;
import vn.kenhtin.hub.site.SiteKind;
import vn.kenhtin.hub.story.StoryFollower;

/** "Tin liên quan" of articles that tell the same story: what a reader knows already is not offered. */
class StoriesInListsTest {

    private static final String TRAINING =
            "Trước lễ Ok Om Bok, đồng bào Khmer tập luyện đua ghe ngo mỗi chiều trên sông Cái Lớn, chờ ngày tranh tài cùng mười đội ghe của các chùa.";

    @TempDir
    Path folder;

    private RelatedHub hub;
    private Site province;
    private Site district;
    private Site press;
    private ArticleId race;
    private ArticleId training;
    private ArticleId copy;

    @BeforeEach
    void start() {
        start(TestDatabase.H2);
    }

    private void start(TestDatabase kind) {
        hub = new RelatedHub(folder.resolve(kind.name()), kind);
        province = hub.site("tinh", SiteKind.PROVINCE, "");
        district = hub.site("huyen", SiteKind.DISTRICT, "");
        press = hub.site("bao-bien", SiteKind.PRESS, "");
        hub.publish(
                province,
                RelatedHub.text(
                        "race",
                        "Đua ghe ngo trên sông Cái Lớn",
                        "Giải đua ghe ngo mừng lễ Ok Om Bok của đồng bào Khmer thu hút mười đội ghe tranh tài trên sông."));
        hub.publish(district, RelatedHub.text("training", "Các đội ghe ngo tập luyện", TRAINING));
        hub.publish(
                press,
                RelatedHub.text(
                        "copy",
                        VietnameseSpelling.fold("Các đội ghe ngo tập luyện"),
                        VietnameseSpelling.fold(TRAINING)));
        race = ArticleId.of(province.slug(), "race");
        training = ArticleId.of(district.slug(), "training");
        copy = ArticleId.of(press.slug(), "copy");
    }

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void a_copy_that_lost_its_accents_stands_in_no_list_beside_its_original() {
        new StoryFollower(hub.articles, hub.stories, site -> {}).catchUp();

        assertThat(hub.related(race)).containsExactly(training.toString());
        assertThat(hub.related(training)).containsExactly(race.toString());
        assertThat(hub.related(copy)).doesNotContain(training.toString());
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void what_editors_join_or_split_shows_at_once(TestDatabase kind) {
        if (kind != TestDatabase.H2) {
            hub.close();
            start(kind);
        }
        assertThat(hub.related(race)).contains(training.toString());

        hub.stories.merge(article(race), article(training));
        assertThat(hub.related(race)).doesNotContain(training.toString());
        assertThat(hub.related(training)).doesNotContain(race.toString());

        hub.stories.split(training);
        assertThat(hub.related(race)).contains(training.toString());
    }

    @Test
    void a_pinned_article_keeps_out_what_tells_its_story_but_not_another_pin() {
        hub.stories.merge(article(training), article(copy));
        hub.server.sendJson("PUT", "/api/v1/articles/" + race + "/related/pins/" + copy, "{}");
        assertThat(hub.related(race)).containsExactly(copy.toString());

        hub.server.sendJson("PUT", "/api/v1/articles/" + race + "/related/pins/" + training, "{}");
        assertThat(hub.related(race)).containsExactly(copy.toString(), training.toString());
    }

    private Article article(ArticleId id) {
        return hub.articles.find(id).orElseThrow();
    }
}
