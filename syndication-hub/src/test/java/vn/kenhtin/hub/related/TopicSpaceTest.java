package vn.kenhtin.hub.related;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kenhtin.hub.search.ArticleIndex;
import vn.kenhtin.hub.search.ArticleText;
import vn.kenhtin.hub.search.TermVector;

class TopicSpaceTest {

    private static final List<String> SPORT = List.of("bóng", "lưới", "thắng", "đội", "sân", "trọng", "tài", "cúp");
    private static final List<String> FARM = List.of("lúa", "ruộng", "phân", "giống", "vụ", "gặt", "rầy", "kênh");

    @TempDir
    private Path folder;

    private ArticleIndex index;
    private TopicSpace space;

    @BeforeEach
    void learn() {
        index = ArticleIndex.open(folder);
        Random random = new Random(3);
        for (int i = 0; i < 200; i++) {
            String body = words(i % 2 == 0 ? SPORT : FARM, random);
            index.put(new ArticleText("a" + i, "", "", "", body, null, null, List.of()));
        }
        index.refresh();
        space = TopicSpace.learn(index.sample(200), new TermWeights(index.frequencies()), 2);
    }

    @AfterEach
    void close() {
        index.close();
    }

    private static String words(List<String> words, Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            text.append(words.get(random.nextInt(words.size()))).append(". ");
        }
        return text.toString();
    }

    private float[] point(String text) {
        return space.project(TermVector.of("", "", text));
    }

    @Test
    void articles_on_one_topic_are_close_without_a_common_word() {
        assertThat(TopicSpace.product(point("bóng. lưới. thắng"), point("đội. sân. cúp")))
                .isGreaterThan(TopicSpace.product(point("bóng. lưới. thắng"), point("lúa. ruộng. phân")) + 0.2);
    }

    @Test
    void points_have_unit_length() {
        float[] point = point("bóng. lưới");
        assertThat(TopicSpace.product(point, point)).isCloseTo(1, within(1e-5));
    }

    @Test
    void a_text_of_unknown_words_lies_nowhere() {
        float[] point = point("xyz");
        assertThat(TopicSpace.product(point, point)).isZero();
    }

    @Test
    void the_same_sample_gives_the_same_space() {
        TopicSpace again = TopicSpace.learn(index.sample(200), new TermWeights(index.frequencies()), 2);
        assertThat(again.project(TermVector.of("", "", "bóng"))).isEqualTo(point("bóng"));
    }

    @Test
    void no_articles_give_an_empty_space() {
        assertThat(TopicSpace.learn(List.of(), new TermWeights(index.frequencies()))
                        .isEmpty())
                .isTrue();
    }
}
