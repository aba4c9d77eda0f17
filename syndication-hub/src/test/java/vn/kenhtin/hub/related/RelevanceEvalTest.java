package vn.kenhtin.hub.related;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelevanceEvalTest {

    private static final String TEXT =
            "Sáng nay, tại bến sông Cái Lớn, đồng bào Khmer các xã tưng bừng khai mạc hội đua ghe ngo truyền thống mừng lễ Ok Om Bok với sự tham gia của nhiều đội mạnh trong tỉnh.";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private int run(String... args) {
        return RelevanceEval.run(List.of(args), new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    private String file(String name, String... lines) throws IOException {
        return Files.write(folder.resolve(name), List.of(lines)).toString();
    }

    private String articles() throws IOException {
        return file(
                "articles.jsonl",
                "{\"id\":\"a\",\"title\":\"Đua ghe ngo\",\"lead\":\"\",\"body\":\"" + TEXT + "\"}",
                "{\"id\":\"b\",\"title\":\"Hội đua\",\"lead\":null,\"body\":\"" + TEXT
                        + "\",\"site\":\"x\",\"published\":\"2018-05-10T08:00:00+07:00\"}",
                "",
                "{\"id\":\"d\",\"title\":\"Ghe ngo\",\"body\":\"Đội ghe ngo các xã tập luyện trên sông Cái Lớn.\"}",
                "{\"id\":\"c\",\"title\":\"Giá xăng\",\"lead\":\"Tăng\",\"body\":\"Giá xăng tăng mạnh từ chiều nay.\"}");
    }

    @Test
    void related_writes_query_rank_and_id() throws IOException {
        Path run = folder.resolve("run.tsv");
        assertThat(run(
                        "related",
                        "--articles",
                        articles(),
                        "--queries",
                        file("queries", "a\tbỏ qua", "c"),
                        "--out",
                        run.toString()))
                .isZero();
        assertThat(run).content().startsWith("a\t1\td\n").doesNotContain("c\t1\tc");
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("indexing: 4 articles")
                .contains("heap")
                .contains("p95");
    }

    @Test
    void stories_writes_every_pair_once() throws IOException {
        Path pairs = folder.resolve("pairs.tsv");
        assertThat(run("stories", "--articles", articles(), "--out", pairs.toString()))
                .isZero();
        assertThat(pairs).hasContent("a\tb\n");
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("story check: p50");
    }

    @Test
    void wrong_arguments_print_the_usage() {
        assertThat(run("related", "--articles", "x")).isEqualTo(2);
        assertThat(run("stories", "--articles")).isEqualTo(2);
        assertThat(run("other")).isEqualTo(2);
        assertThat(run()).isEqualTo(2);
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("usage: eval related");
    }

    @Test
    void a_line_that_is_no_article_is_named() throws IOException {
        String broken = file("broken.jsonl", "{\"id\":\"a\"}", "{oops");
        assertThat(run(
                        "stories",
                        "--articles",
                        broken,
                        "--out",
                        folder.resolve("p").toString()))
                .isEqualTo(1);
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("line 2");
    }

    @Test
    void an_unknown_query_is_named_and_the_others_are_answered() throws IOException {
        Path run = folder.resolve("r");
        assertThat(run(
                        "related",
                        "--articles",
                        articles(),
                        "--queries",
                        file("queries", "zzz", "a"),
                        "--out",
                        run.toString()))
                .isZero();
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("zzz");
        assertThat(run).content().startsWith("a\t1\t");
    }

    @ParameterizedTest
    @CsvSource({
        "2018-05-10T08:00:00+07:00, 2018-05-10T01:00:00Z",
        "2018-05-10T01:00:00.123Z, 2018-05-10T01:00:00.123Z",
        "2018-05-10 08:00, 2018-05-10T01:00:00Z",
        "2018-05-10, 2018-05-09T17:00:00Z"
    })
    void times_are_read_in_the_forms_that_occur(String written, String read) throws IOException {
        String file = file("times.jsonl", "{\"id\":\"a\",\"published\":\"" + written + "\"}");
        EvalArticles.read(
                Path.of(file), article -> assertThat(article.published()).isEqualTo(read));
    }

    @Test
    void a_time_of_no_known_form_is_left_out() throws IOException {
        String file = file("times.jsonl", "{\"id\":\"a\",\"published\":\"hôm qua\"}");
        EvalArticles.read(
                Path.of(file), article -> assertThat(article.published()).isNull());
    }
}
