package vn.kenhtin.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageReaderTest {

    @ParameterizedTest
    @ValueSource(strings = {"as-shown.txt", "as-html.html"})
    void finds_every_part_of_a_page_whose_lead_stands_before_its_headline(String page) throws Exception {
        OldArticle article = read(page).orElseThrow();

        assertThat(article.section()).isEqualTo("Tin nóng");
        assertThat(article.published()).isEqualTo(LocalDateTime.parse("2018-05-17T00:00"));
        assertThat(article.title()).isEqualTo("Hội nghị Sơ kết 3 năm xây dựng nông thôn mới - Vùng ven biển");
        assertThat(article.lead()).startsWith("Sáng 16-5, Ban Chỉ đạo").endsWith("chủ trì hội nghị (ảnh).");
        assertThat(article.paragraphs()).hasSize(3);
        assertThat(article.paragraphs().get(0)).contains("nước sạch & vệ sinh môi trường…");
        assertThat(article.paragraphs().get(1)).as("a sentence, no source").startsWith("Theo kế hoạch, đến cuối năm");
        assertThat(article.byline()).isEqualTo("Tin và ảnh: Minh Châu");
        assertThat(article.reads()).isEqualTo(1950);
        assertThat(article.source()).isEqualTo("WebSite Tỉnh Biển");
    }

    @Test
    void does_without_the_parts_a_page_does_not_have() throws Exception {
        OldArticle article = read("parts-missing.txt").orElseThrow();

        assertThat(article.title()).isEqualTo("Khánh thành trạm cấp nước xã đảo Hòn Nghệ");
        assertThat(article.lead()).startsWith("Chiều nay, trạm cấp nước");
        assertThat(article.paragraphs())
                .containsExactly("Trạm được xây dựng trong 8 tháng bằng nguồn vốn của tỉnh và nhân dân đóng góp.");
        assertThat(article.section()).isNull();
        assertThat(article.published()).isNull();
        assertThat(article.byline()).isNull();
        assertThat(article.reads()).isNull();
        assertThat(article.source()).isNull();
    }

    @Test
    void finds_the_parts_of_a_page_in_another_order() throws Exception {
        OldArticle article = read("out-of-order.txt").orElseThrow();

        assertThat(article.title()).isEqualTo("Người dân xã ven biển thu hoạch vụ tôm - lúa");
        assertThat(article.published()).isEqualTo(LocalDateTime.parse("2020-10-02T08:20"));
        assertThat(article.lead()).startsWith("(sotttt.tinh.example.vn) - Đến nay");
        assertThat(article.paragraphs()).hasSize(1);
        assertThat(article.paragraphs().get(0)).startsWith("Theo Phòng Nông nghiệp huyện");
        assertThat(article.byline()).isEqualTo("Bài, ảnh: Lê An");
        assertThat(article.source()).isEqualTo("WebSite Tỉnh Biển");
        assertThat(article.reads()).isEqualTo(91);
    }

    @Test
    void finds_no_article_where_there_is_none() throws Exception {
        assertThat(read("nothing.html")).isEmpty();
        assertThat(PageReader.read(PageLines.of(""))).isEmpty();
        assertThat(PageReader.read(PageLines.of("Tin nóng\n17.05.2018\n"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.05.2018",
                "10/5/2018",
                "Thứ năm, 10/5/2018",
                "10/05/2018 00:00",
                "Thứ Năm, 10-5-2018",
                "Cập nhật: 10/05/2018",
                "10/05/2018 12:00 SA",
                "0:0, Thứ Năm, 10-5-2018"
            })
    void reads_dates_as_portals_write_them(String line) {
        assertThat(OldDate.of(line)).hasValue(LocalDateTime.parse("2018-05-10T00:00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"15/03/2024 17:23 PM", "15/03/2024 05:23 CH", "15/03/2024 17:23"})
    void reads_the_second_half_of_the_day_however_it_is_marked(String line) {
        assertThat(OldDate.of(line)).hasValue(LocalDateTime.parse("2024-03-15T17:23"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31/04/2018",
                "Ngày 10.05.2018, UBND tỉnh họp",
                "10.05",
                "42/2022/NĐ-CP",
                "1.10.05.2018",
                "năm 2018",
                "10/05/2018 25:00"
            })
    void takes_nothing_else_for_a_date(String line) {
        assertThat(OldDate.of(line)).isEmpty();
    }

    private static Optional<OldArticle> read(String page) throws IOException {
        return PageReader.read(PageLines.of(Files.readString(Path.of("src/test/resources/pages", page))));
    }
}
