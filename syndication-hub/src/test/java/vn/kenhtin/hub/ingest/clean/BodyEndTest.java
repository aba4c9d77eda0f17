package vn.kenhtin.hub.ingest.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The lines of {@code bylines.txt}: bodies, what their last lines name, and what is left of them. */
class BodyEndTest {

    private static final URI BASE = URI.create("https://bao.example/tin/1.html");

    @ParameterizedTest
    @MethodSource("cases")
    void takes_out_what_names_somebody_and_nothing_else(String line) {
        String[] fields = line.split(" \\| ", -1);
        CleanTree.Result tree = CleanTree.of(Jsoup.parseBodyFragment(fields[0]).body(), BASE);
        CreditLine credit = new BodyEnd(tree).take();

        assertThat(shown(credit.author()) + " | " + shown(credit.photo()) + " | " + shown(credit.source()) + " | "
                        + tree.body().html())
                .isEqualTo(fields[1] + " | " + fields[2] + " | " + fields[3] + " | " + fields[4]);
    }

    @Test
    void the_link_of_a_source_line_is_kept() {
        CleanTree.Result tree = CleanTree.of(
                Jsoup.parseBodyFragment("<p>Hết.</p><p>Nguồn: <a href='https://bao.example/goc'>Báo Chính phủ</a></p>")
                        .body(),
                BASE);
        BodyEnd end = new BodyEnd(tree);
        end.take();

        assertThat(end.sourceUrl()).isEqualTo(URI.create("https://bao.example/goc"));
    }

    static Stream<String> cases() throws IOException {
        try (InputStream file = Objects.requireNonNull(BodyEndTest.class.getResourceAsStream("bylines.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().filter(line -> !line.startsWith("#")).toList().stream();
        }
    }

    private static String shown(@org.jspecify.annotations.Nullable String name) {
        return name == null ? "-" : name;
    }
}
