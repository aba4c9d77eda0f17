package vn.kenhtin.hub.related;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kenhtin.hub.search.ArticleIndex;
import vn.kenhtin.hub.search.ArticleText;

class RelatedRankerTest {

    private static final String FESTIVAL = "Đồng bào Khmer đua ghe ngo trên sông Cái Lớn mừng lễ hội Ok Om Bok";
    private static final Instant DAY = Instant.parse("2018-05-10T03:00:00Z");

    @TempDir
    private Path folder;

    private ArticleIndex index;
    private RelatedRanker ranker;

    @BeforeEach
    void open() {
        index = ArticleIndex.open(folder);
        ranker = new RelatedRanker(index);
        for (int i = 0; i < 20; i++) {
            put("other" + i, "s" + i, "Giá tôm tuần " + i + " tăng nhẹ ở vùng nuôi ven biển", null, "kinh-te");
        }
    }

    @AfterEach
    void close() {
        index.close();
    }

    private void put(String id, String site, String body, @Nullable Instant published, String category) {
        index.put(new ArticleText(id, site, "", "", body, published, null, List.of(category)));
    }

    /** Everything put so far becomes visible at once: hundreds of articles, each made visible alone, took longer than all the ranking. */
    private RelatedRanker ranker() {
        index.refresh();
        return ranker;
    }

    private List<String> ids(String id, int most) {
        return ranker().related(id, most, Scope.ALL).orElseThrow().stream()
                .map(Related::id)
                .toList();
    }

    @Test
    void articles_with_rare_words_in_common_come_first() {
        put("a", "an-bien", FESTIVAL, null, "van-hoa");
        put("b", "an-minh", "Đội ghe ngo của đồng bào Khmer tập luyện trên sông Cái Lớn", null, "van-hoa");
        put("c", "an-minh", "Lễ hội đua thuyền mừng xuân trên sông", null, "van-hoa");
        assertThat(ids("a", 2)).containsExactly("b", "c");
    }

    @Test
    void an_article_is_never_related_to_itself() {
        put("a", "an-bien", FESTIVAL, null, "van-hoa");
        put("b", "an-minh", "Đội ghe ngo xã về nhất lễ hội Ok Om Bok năm nay", null, "van-hoa");
        assertThat(ids("a", 10)).doesNotContain("a").contains("b");
    }

    @Test
    void a_copy_of_the_article_is_not_chosen() {
        put("a", "an-bien", FESTIVAL, null, "van-hoa");
        put("near", "an-minh", "Đội ghe ngo xã về nhất lễ hội Ok Om Bok năm nay", null, "van-hoa");
        put("verbatim", "an-minh", FESTIVAL, null, "van-hoa");
        assertThat(ids("a", 10)).contains("near").doesNotContain("verbatim");
    }

    @Test
    void of_two_copies_of_another_text_only_one_is_chosen() {
        String report =
                "Đội ghe ngo xã về nhất lễ hội Ok Om Bok năm nay sau một tháng tập luyện trên sông Cái Lớn, bà con hai bên bờ"
                        + " đánh trống cổ vũ suốt buổi chiều và đốt đèn nước đón đội trở về";
        put("a", "an-bien", FESTIVAL, null, "van-hoa");
        put("first", "an-minh", report, null, "van-hoa");
        put("again", "go-quao", report + " trong đêm", null, "van-hoa");
        put("near", "vinh-thuan", "Đua ghe ngo trên sông Cái Lớn", null, "van-hoa");
        assertThat(ids("a", 10)).contains("near");
        assertThat(ids("a", 10)).satisfiesOnlyOnce(id -> assertThat(id).isIn("first", "again"));
    }

    @Test
    void what_is_not_allowed_is_not_chosen() {
        put("a", "an-bien", FESTIVAL, null, "van-hoa");
        put("b", "an-minh", "Đội ghe ngo xã về nhất lễ hội Ok Om Bok năm nay", null, "van-hoa");
        assertThat(ranker().related("a", 10, new Scope(null, "b"::equals)))
                .hasValueSatisfying(
                        related -> assertThat(related).extracting(Related::id).doesNotContain("b"));
    }

    @Test
    void only_articles_of_the_sites_in_scope_are_chosen_however_many_others_are_nearer() {
        put("a", "an-bien", FESTIVAL, null, "van-hoa");
        for (int i = 0; i < 300; i++) {
            put("near" + i, "an-minh", "Đội ghe ngo số " + i + " về nhất lễ hội Ok Om Bok năm nay", null, "van-hoa");
        }
        put("far", "an-giang", "Lễ hội Ok Om Bok năm sau", null, "van-hoa");
        assertThat(ranker().related("a", 10, new Scope(Set.of("an-bien", "an-giang"), id -> false)))
                .hasValueSatisfying(
                        related -> assertThat(related).extracting(Related::id).containsExactly("far"));
    }

    @Test
    void among_equals_the_one_nearest_in_time_comes_first() {
        put("a", "an-bien", FESTIVAL, DAY, "van-hoa");
        put("b", "s-b", "Đua ghe ngo trên sông Cái Lớn", DAY.minusSeconds(86_400L * 400), "van-hoa");
        put("c", "s-c", "Đua ghe ngo trên sông Cái Lớn", DAY.plusSeconds(86_400L), "van-hoa");
        assertThat(ids("a", 2)).containsExactly("c", "b");
    }

    @Test
    void among_equals_the_one_of_the_same_category_comes_first() {
        put("a", "an-bien", FESTIVAL, null, "van-hoa");
        put("b", "s-b", "Đua ghe ngo trên sông Cái Lớn", null, "the-thao");
        put("c", "s-c", "Đua ghe ngo trên sông Cái Lớn", null, "van-hoa");
        assertThat(ids("a", 2)).containsExactly("c", "b");
    }

    @Test
    void among_near_equals_another_site_gets_its_turn() {
        put("a", "an-bien", FESTIVAL, null, "van-hoa");
        put("b1", "s-b", "Đua ghe ngo trên sông Cái Lớn", null, "van-hoa");
        put("b2", "s-b", "Đua ghe ngo trên sông Cái Lớn", null, "van-hoa");
        put("c", "s-c", "Đua ghe ngo trên sông Cái Lớn", null, "van-hoa");
        assertThat(ids("a", 3)).containsExactly("b1", "c", "b2");
    }

    @Test
    void every_article_says_why_in_vietnamese() {
        put("a", "an-bien", FESTIVAL, DAY, "van-hoa");
        put("b", "an-minh", "Đội ghe ngo tập luyện trên sông Cái Lớn", DAY.plusSeconds(3_600), "van-hoa");
        Related first = ranker().related("a", 1, Scope.ALL).orElseThrow().get(0);
        assertThat(first.reasons())
                .hasSize(3)
                .contains("cùng chuyên mục", "cùng ngày")
                .first()
                .asString()
                .startsWith("cùng nhắc đến ")
                .containsAnyOf("ghe ngo", "Cái Lớn");
    }

    @Test
    void an_unknown_article_has_no_list() {
        assertThat(ranker().related("missing", 5, Scope.ALL)).isEmpty();
    }

    @Test
    void an_article_outside_the_index_has_related_ones_too() {
        put("b", "an-minh", FESTIVAL, null, "van-hoa");
        ArticleText page = new ArticleText("page", "x", "Đua ghe ngo", "", "Đua ghe ngo", null, null, List.of());
        put("c", "an-minh", "Đua ghe ngo ở Gò Quao", null, "van-hoa");
        assertThat(ranker().related(page, 2, Scope.ALL)).extracting(Related::id).containsExactlyInAnyOrder("b", "c");
    }

    @Test
    void learning_from_too_few_articles_changes_nothing() {
        put("a", "an-bien", FESTIVAL, null, "van-hoa");
        put("b", "an-minh", "Đua ghe ngo trên sông", null, "van-hoa");
        List<String> before = ids("a", 5);
        ranker().learn();
        assertThat(ids("a", 5)).isEqualTo(before);
    }
}
