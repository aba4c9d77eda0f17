package vn.kenhtin.hub.ingest.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The files of {@code html}: each case beside what is expected of it. */
class CleanHtmlTest {

    private static final URI BASE = URI.create("https://bao.example/tin/1.html?x=1");

    private final ArticleSanitizer sanitizer = new ArticleSanitizer();

    @ParameterizedTest
    @MethodSource("cases")
    void comes_out_as_expected(String name) throws Exception {
        assertThat(sanitizer.html(read(name + ".html"), BASE)).isEqualTo(read(name + ".expected.html"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void cleaned_again_stays_as_it_is(String name) throws Exception {
        String once = sanitizer.html(read(name + ".html"), BASE);

        assertThat(sanitizer.html(once, BASE)).isEqualTo(once);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void holds_nothing_that_runs(String name) throws Exception {
        String html = sanitizer.html(read(name + ".html"), BASE);

        assertHarmless(html);
    }

    private static void assertHarmless(String html) {
        for (Element element : Jsoup.parseBodyFragment(html).body().getAllElements()) {
            assertThat(element.tagName())
                    .matches(
                            "body|a|abbr|b|blockquote|br|caption|em|figcaption|figure|h2|hr|i|img|li|ol|p|pre|strong|table|tbody|td|th|tr|ul");
            element.attributes().forEach(attribute -> {
                assertThat(attribute.getKey()).matches("href|src|rel|alt|title|width|height|colspan|rowspan|start");
                if (attribute.getKey().matches("href|src")) {
                    assertThat(attribute.getValue()).matches("(https?://|mailto:|tel:)\\S+");
                }
            });
        }
    }

    @Test
    void a_bomb_of_nested_boxes_comes_out_bounded() {
        String html = sanitizer.html("<div><blockquote>".repeat(50_000) + "lõi", BASE);

        assertThat(html).contains("lõi").hasSizeLessThan(10_000);
    }

    @Test
    void a_document_without_end_is_cut_and_still_balanced() {
        String html = sanitizer.html("<p>một & <b>hai</b> ".repeat(200_000), BASE);

        assertThat(html).hasSizeBetween(700_000, 1_000_000).endsWith("</p>");
    }

    @Test
    void noise_gives_composed_html_without_markup_of_its_own() {
        StringBuilder noise = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            noise.append((char) (i * 31 % 0x3000)).append(i % 7 == 0 ? "<" : "").append(i % 11 == 0 ? "a \"'>" : "");
        }
        String html = sanitizer.html(noise.toString(), BASE);

        assertHarmless(html);
        assertThat(Normalizer.isNormalized(html, Normalizer.Form.NFC)).isTrue();
    }

    static Stream<String> cases() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".html") && !name.endsWith(".expected.html"))
                    .map(name -> name.substring(0, name.length() - ".html".length()))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static String read(String name) throws IOException {
        return Files.readString(folder().resolve(name)).stripTrailing();
    }

    private static Path folder() {
        try {
            return Path.of(Objects.requireNonNull(CleanHtmlTest.class.getResource("html"))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
