package vn.kenhtin.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class PortalImporterTest {

    private static final String PAGES = "src/test/resources/pages/";
    private static final String SLUG = "hoi-nghi-so-ket-3-nam-xay-dung-nong-thon-moi-vung-ven-bien";

    private final ByteArrayOutputStream messages = new ByteArrayOutputStream();

    @TempDir
    private Path out;

    @Test
    void writes_the_page_as_an_import_that_magnolias_parser_reads() throws Exception {
        int exit = run(out.toString(), PAGES + "as-shown.txt");

        assertThat(exit).isZero();
        Map<String, Map<String, Object>> yaml =
                new Yaml(new SafeConstructor()).load(Files.readString(out.resolve("kenhtinNews." + SLUG + ".yaml")));
        assertThat(yaml).containsOnlyKeys(SLUG);
        Map<String, Object> node = Objects.requireNonNull(yaml.get(SLUG));
        assertThat(node)
                .containsEntry("jcr:primaryType", "kenhtin:news")
                .containsEntry("title", "Hội nghị Sơ kết 3 năm xây dựng nông thôn mới - Vùng ven biển")
                .containsEntry("slug", SLUG)
                .containsEntry("byline", "Tin và ảnh: Minh Châu")
                .containsEntry("sourceName", "WebSite Tỉnh Biển")
                .containsEntry("section", "Tin nóng")
                .containsEntry("category", "tin-nong")
                .containsEntry("hot", true)
                .containsEntry("legacyReads", 1950)
                .containsEntry("publishedAt", Date.from(Instant.parse("2018-05-16T17:00:00Z")));
        assertThat((String) node.get("body"))
                .startsWith("<p>Phát biểu tại hội nghị")
                .contains("nước sạch &amp; vệ sinh")
                .endsWith("cho phong trào...</p>");
    }

    @Test
    void names_pages_it_could_not_read_and_goes_on() throws Exception {
        Path latin = Files.write(out.resolve("cu.html"), "T\u00ednh".getBytes(StandardCharsets.ISO_8859_1));

        int exit = run(out.toString(), PAGES + "nothing.html", latin.toString(), PAGES + "parts-missing.txt");

        assertThat(exit).isEqualTo(1);
        assertThat(messages.toString(StandardCharsets.UTF_8))
                .contains("nothing.html: no article found")
                .contains("cu.html: is not in UTF-8")
                .contains("1 of 3 pages written");
    }

    @Test
    void does_not_write_one_article_over_another() throws Exception {
        assertThat(run(out.toString(), PAGES + "as-shown.txt", PAGES + "as-html.html"))
                .isEqualTo(1);
        assertThat(messages.toString(StandardCharsets.UTF_8)).contains("another page has the headline");
    }

    @Test
    void tells_how_it_wants_to_be_called() throws Exception {
        assertThat(run()).isEqualTo(2);
        assertThat(messages.toString(StandardCharsets.UTF_8)).startsWith("usage:");
    }

    private int run(String... arguments) throws IOException {
        return PortalImporter.run(arguments, new PrintStream(messages, true, StandardCharsets.UTF_8));
    }
}
