package vn.kenhtin.hub.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleIndexTest {

    @TempDir
    private Path folder;

    static ArticleText article(String id, String title, String body) {
        return new ArticleText(
                id, "an-bien", title, "", body, Instant.parse("2018-05-10T03:00:00Z"), null, List.of("tin-nong"));
    }

    private static void put(ArticleIndex index, ArticleText... articles) {
        for (ArticleText article : articles) {
            index.put(article);
        }
        index.refresh();
    }

    @Test
    void a_missing_index_opens_empty_with_watermark_zero() {
        try (ArticleIndex index = ArticleIndex.open(folder.resolve("new"))) {
            assertThat(index.size()).isZero();
            assertThat(index.watermark()).isZero();
        }
    }

    @Test
    void what_was_committed_is_there_after_opening_again_with_its_watermark() {
        try (ArticleIndex index = ArticleIndex.open(folder)) {
            index.put(article("a", "Hội nghị", "nông thôn mới"));
            index.commit(42);
        }
        try (ArticleIndex index = ArticleIndex.open(folder)) {
            assertThat(index.watermark()).isEqualTo(42);
            assertThat(index.find("a")).contains(article("a", "Hội nghị", "nông thôn mới"));
        }
    }

    @Test
    void what_was_not_committed_is_gone_as_after_a_crash() {
        try (ArticleIndex index = ArticleIndex.open(folder)) {
            index.put(article("a", "Hội nghị", "nông thôn mới"));
            index.commit(1);
            put(index, article("b", "Lễ hội", "đua ghe ngo"));
        }
        try (ArticleIndex index = ArticleIndex.open(folder)) {
            assertThat(index.find("a")).isPresent();
            assertThat(index.find("b")).isEmpty();
            assertThat(index.watermark()).isEqualTo(1);
        }
    }

    @Test
    void a_damaged_index_opens_empty_with_watermark_zero() throws IOException {
        try (ArticleIndex index = ArticleIndex.open(folder)) {
            index.put(article("a", "Hội nghị", "nông thôn mới"));
            index.commit(7);
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> !f.endsWith("write.lock")).toList()) {
                Files.write(file, new byte[10], StandardOpenOption.TRUNCATE_EXISTING);
            }
        }
        try (ArticleIndex index = ArticleIndex.open(folder)) {
            assertThat(index.size()).isZero();
            assertThat(index.watermark()).isZero();
        }
    }

    @Test
    void an_index_that_lost_a_file_opens_empty() throws IOException {
        try (ArticleIndex index = ArticleIndex.open(folder)) {
            index.put(article("a", "Hội nghị", "nông thôn mới"));
            index.commit(7);
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".cfs")).toList()) {
                Files.delete(file);
            }
        }
        try (ArticleIndex index = ArticleIndex.open(folder)) {
            assertThat(index.size()).isZero();
            assertThat(index.watermark()).isZero();
        }
    }

    @Test
    void putting_an_article_again_replaces_it() {
        try (ArticleIndex index = ArticleIndex.open(folder)) {
            put(index, article("a", "Hội nghị", "nông thôn mới"));
            put(index, article("a", "Đại hội", "hội nông dân"));
            assertThat(index.size()).isEqualTo(1);
            assertThat(index.find("a")).map(ArticleText::title).contains("Đại hội");
        }
    }

    @Test
    void a_removed_article_is_found_no_more() {
        try (ArticleIndex index = ArticleIndex.open(folder)) {
            put(index, article("a", "Hội nghị", "nông thôn mới"));
            index.remove("a");
            index.refresh();
            assertThat(index.search(SearchQuery.of("nông thôn")).hits()).isEmpty();
        }
    }

    @Test
    void clearing_empties_the_index_and_its_watermark() {
        try (ArticleIndex index = ArticleIndex.open(folder)) {
            put(index, article("a", "Hội nghị", "nông thôn mới"));
            index.commit(9);
            index.clear();
            assertThat(index.size()).isZero();
            assertThat(index.watermark()).isZero();
        }
    }

    @Test
    void an_open_folder_cannot_be_opened_twice() {
        try (ArticleIndex index = ArticleIndex.open(folder)) {
            assertThat(index.size()).isZero();
            assertThatThrownBy(() -> ArticleIndex.open(folder)).hasMessageContaining("Lock");
        }
    }

    @Test
    void term_counts_survive_opening_again() {
        TermVector vector = TermVector.of("", "", "nông thôn mới");
        try (ArticleIndex index = ArticleIndex.open(folder)) {
            put(index, article("a", "", "nông thôn mới"), article("b", "", "nông dân"));
            index.commit(1);
        }
        try (ArticleIndex index = ArticleIndex.open(folder)) {
            assertThat(index.frequencies().articles()).isEqualTo(2);
            assertThat(Stream.iterate(0, i -> i + 1)
                            .limit(vector.size())
                            .map(i -> index.frequencies().of(vector.term(i))))
                    .containsExactlyInAnyOrder(2, 1, 1, 1, 1);
        }
    }

    @Test
    void candidates_share_terms_and_carry_what_ranking_needs() {
        try (ArticleIndex index = ArticleIndex.open(folder)) {
            put(
                    index,
                    article("a", "Đua ghe ngo", "đồng bào Khmer đua ghe ngo trên sông"),
                    article("b", "Hội thi", "đội ghe ngo của xã về nhất"),
                    article("c", "Giá xăng", "giá xăng tăng mạnh"));
            assertThat(index.candidates(TermVector.of("Đua ghe ngo", "", ""), 10, null))
                    .hasSize(2)
                    .allSatisfy(candidate -> {
                        assertThat(candidate.site()).isEqualTo("an-bien");
                        assertThat(candidate.categories()).containsExactly("tin-nong");
                        assertThat(candidate.published()).isEqualTo(Instant.parse("2018-05-10T03:00:00Z"));
                        assertThat(candidate.vector().size()).isPositive();
                    })
                    .extracting(Candidate::id)
                    .containsExactlyInAnyOrder("a", "b");
        }
    }

    @Test
    void a_sample_is_spread_over_the_living_articles() {
        try (ArticleIndex index = ArticleIndex.open(folder)) {
            for (int i = 0; i < 50; i++) {
                index.put(article("a" + i, "Tin " + i, "nội dung"));
            }
            index.refresh();
            index.remove("a0");
            index.refresh();
            assertThat(index.sample(10)).hasSizeBetween(8, 10);
            assertThat(index.sample(1_000)).hasSize(49);
        }
    }
}
