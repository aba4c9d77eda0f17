package vn.kenhtin.webapp.demo;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DemoNewsTest {

    private static final Moment MOMENT = new Moment(DemoVisitor.START, null, null);
    private static final List<SiteScript> SITES = ScriptReader.readAll();

    @Test
    void eight_sites_speak_seven_dialects() {
        assertThat(SITES).hasSize(8);
        assertThat(SITES.stream().map(site -> site.header().need("dialect")))
                .containsAll(Set.of("articles", "rss", "rdf", "atom", "json", "windows-1258", "wild"));
        assertThat(SITES).allSatisfy(site -> assertThat(site.articles()).hasSizeBetween(10, 16));
    }

    @Test
    void no_two_articles_have_the_same_text_but_for_the_copies() {
        Map<String, List<String>> keysByText = SITES.stream()
                .flatMap(site -> site.articles().stream().map(article -> Map.entry(site, article)))
                .collect(groupingBy(
                        entry -> ArticleScript.unaccented(
                                Words.of(entry.getValue(), MOMENT).text()),
                        mapping(
                                entry -> entry.getKey().slug() + "/"
                                        + entry.getValue().key(),
                                toList())));
        assertThat(keysByText.values().stream().filter(keys -> keys.size() > 1))
                .containsExactlyInAnyOrder(
                        List.of(
                                "kien-giang/tau-thuyen-khan-truong-vao-bo-truoc-ap-thap-nhiet-doi",
                                "ha-tien/tau-thuyen-vao-bo-tranh-tru-ap-thap-nhiet-doi"),
                        List.of(
                                "kien-giang/xuong-giong-lua-dong-xuan-ne-man",
                                "giong-rieng/xuong-giong-dong-xuan-som-ne-man"));
    }

    @Test
    void copies_come_after_their_originals() {
        Instant original = published("kien-giang", "xuong-giong-lua-dong-xuan-ne-man");
        Instant copy = published("giong-rieng", "xuong-giong-dong-xuan-som-ne-man");
        assertThat(copy).isAfter(original);
    }

    @Test
    void the_copy_without_marks_has_none_and_the_verbatim_one_has_all() {
        Words original = words("kien-giang", "tau-thuyen-khan-truong-vao-bo-truoc-ap-thap-nhiet-doi");
        assertThat(words("ha-tien", "tau-thuyen-vao-bo-tranh-tru-ap-thap-nhiet-doi"))
                .isEqualTo(original);
        assertThat(words("giong-rieng", "xuong-giong-dong-xuan-som-ne-man").text())
                .startsWith("Man duoc du bao den som")
                .doesNotContainPattern("[đĐ\\p{M}ăâêôơưáàảãạ]");
    }

    @Test
    void titles_leads_and_bodies_have_the_length_of_news() {
        articles().forEach(words -> {
            assertThat(words.title().split(" ")).as(words.title()).hasSizeBetween(8, 18);
            assertThat(words.lead().split(" ")).as(words.lead()).hasSizeBetween(30, 58);
            assertThat(words.body()).as(words.title()).hasSizeBetween(3, 6);
        });
    }

    @Test
    void titles_test_what_escapes_and_bodies_what_looks_like_a_byline() {
        assertThat(articles().map(Words::title))
                .anyMatch(title -> title.contains("&"))
                .anyMatch(title -> title.contains("<"))
                .anyMatch(title -> title.contains("\""));
        assertThat(articles().flatMap(words -> words.body().stream()))
                .anyMatch(paragraph -> paragraph.startsWith("Theo kế hoạch, "))
                .anyMatch(paragraph -> paragraph.startsWith("Ảnh hưởng của "));
    }

    @Test
    void news_are_twenty_minutes_to_twenty_days_old_except_the_first() {
        List<Duration> ages = SITES.stream()
                .flatMap(site -> site.articles().stream())
                .filter(article -> !article.header().has("pinned"))
                .map(article -> Duration.between(Age.of(article.header()).before(DemoVisitor.START), DemoVisitor.START))
                .toList();
        assertThat(ages).allMatch(age -> age.compareTo(Duration.ofMinutes(20)) >= 0 && age.toDays() <= 20);
    }

    @Test
    void every_site_and_article_names_a_scene_a_painter_knows() {
        assertThat(SITES.stream().flatMap(site -> site.articles().stream()))
                .allMatch(article -> Painter.knows(article.header().get("picture", "bien")));
    }

    @Test
    void days_and_years_in_the_text_count_from_the_start() {
        ArticleScript script = ScriptReader.parse("x", "name: X\n\n=== a\ntitle: Năm {y+1}\n\nNgày {d-24} và {d}.")
                .article("a");
        Words words = Words.of(script, MOMENT);
        assertThat(words.title()).isEqualTo("Năm 2027");
        assertThat(words.lead()).isEqualTo("Ngày 31/10 và 24/11.");
    }

    @Test
    void a_line_break_inside_a_paragraph_is_a_space() {
        SiteScript site = ScriptReader.parse("x", "name: X\n\n=== a\ntitle: T\n\nmột\nhai\n\nba\n");
        assertThat(site.article("a").paragraphs()).containsExactly("một hai", "ba");
    }

    @Test
    void a_script_with_a_bad_header_is_refused_with_the_line() {
        assertThatThrownBy(() -> ScriptReader.parse("x", "name: X\nkhông có dấu hai chấm\n"))
                .hasMessageContaining("không có dấu hai chấm");
    }

    private static Stream<Words> articles() {
        return SITES.stream().flatMap(site -> site.articles().stream()).map(article -> Words.of(article, MOMENT));
    }

    private static Words words(String slug, String key) {
        return Words.of(article(slug, key), MOMENT);
    }

    private static Instant published(String slug, String key) {
        return Age.of(article(slug, key).header()).before(DemoVisitor.START);
    }

    private static ArticleScript article(String slug, String key) {
        return SITES.stream()
                .filter(site -> site.slug().equals(slug))
                .findFirst()
                .orElseThrow()
                .article(key);
    }
}
