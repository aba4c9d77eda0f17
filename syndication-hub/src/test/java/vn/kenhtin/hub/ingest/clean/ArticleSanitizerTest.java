package vn.kenhtin.hub.ingest.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kenhtin.hub.article.ArticleDraft;
import vn.kenhtin.hub.article.Category;
import vn.kenhtin.hub.article.Credit;
import vn.kenhtin.hub.article.Enclosure;
import vn.kenhtin.hub.ingest.clean.ArticleSanitizer.Defaults;
import vn.kenhtin.hub.ingest.parse.Entry;
import vn.kenhtin.hub.ingest.parse.Entry.Editorial;

class ArticleSanitizerTest {

    private static final Defaults DEFAULTS = new Defaults("vi", null, false);
    private static final String LONG_TEXT = "Sáng nay tỉnh tổ chức hội nghị triển khai kế hoạch năm. ";

    private final ArticleSanitizer sanitizer = new ArticleSanitizer();

    @Test
    void takes_over_what_identifies_and_dates_the_entry() {
        ArticleDraft draft = clean(Entries.content("<p>x</p>"));

        assertThat(draft.guid()).isEqualTo("guid-1");
        assertThat(draft.rawHash()).isEqualTo(42);
        assertThat(draft.link()).isEqualTo(URI.create("https://bao.example/tin/1.html"));
        assertThat(draft.published()).isEqualTo(Instant.parse("2018-05-10T01:00:00Z"));
        assertThat(draft.updated()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hội nghị <b>dân vận</b>|Hội nghị dân vận",
                "Giá lúa &amp;lt; 5.000 đồng|Giá lúa < 5.000 đồng",
                "Giá 3 < 4 & 5|Giá 3 < 4 & 5",
                "  Hai\u00a0\u00a0d\u00f2ng \u200bm\u1edf |Hai dòng mở",
                "c&ograve;n tr&#432;&#7901;ng h&#7907;p|còn trường hợp"
            })
    void titles_are_plain_text(String raw, String expected) {
        assertThat(clean(Entries.content("").title(raw)).body().title()).isEqualTo(expected);
    }

    @Test
    void a_description_with_a_linked_picture_becomes_lead_and_picture() {
        ArticleDraft draft = clean(Entries.content(null)
                .summary(
                        "<a href=\"https://bao.example/tin/1.html\"><img width=130 height=100 src=\"https://anh.example/1.jpg\" ></a></br>(NLĐ) - Sáng nay, tỉnh khởi công cầu.")
                .image("https://anh.example/1.jpg"));

        assertThat(draft.body().summary()).isEqualTo("(NLĐ) - Sáng nay, tỉnh khởi công cầu.");
        assertThat(draft.body().content()).isEmpty();
        assertThat(draft.enclosures())
                .containsExactly(new Enclosure(URI.create("https://anh.example/1.jpg"), "image/jpeg", 0, 0, 0, null));
    }

    @Test
    void a_long_description_without_content_is_the_content_and_its_beginning_the_lead() {
        ArticleDraft draft = clean(Entries.content(null)
                .summary("<p>Sáng nay tỉnh khởi công cầu qua sông Cái Bé.</p><p>" + LONG_TEXT.repeat(20) + "</p>"));

        assertThat(draft.body().content())
                .startsWith("<p>Sáng nay tỉnh khởi công")
                .endsWith("năm.</p>");
        assertThat(draft.body().summary()).isEqualTo("Sáng nay tỉnh khởi công cầu qua sông Cái Bé.");
    }

    @Test
    void a_summary_as_long_as_the_text_is_cut_to_a_lead() {
        ArticleDraft draft =
                clean(Entries.content("<p>" + LONG_TEXT.repeat(20) + "</p>").summary(LONG_TEXT.repeat(20)));

        assertThat(draft.body().summary()).hasSizeLessThan(501).endsWith("năm.");
    }

    @Test
    void what_the_body_s_end_names_becomes_the_credit() {
        ArticleDraft draft = clean(
                Entries.content(
                        "<p>Hội nghị kết thúc.</p><p><b>Tin và ảnh: Thu Oanh</b></p><p>Nguồn: <a href='https://goc.example/1'>WebSite Kiên Giang</a></p>"));

        assertThat(draft.credit())
                .isEqualTo(new Credit("Thu Oanh", null, "WebSite Kiên Giang", URI.create("https://goc.example/1")));
        assertThat(draft.body().content()).isEqualTo("<p>Hội nghị kết thúc.</p>");
    }

    @Test
    void what_editors_say_in_fields_wins_and_the_body_s_lines_go_all_the_same() {
        Editorial editorial = new Editorial(
                "Lời dẫn",
                "Tin và ảnh: Văn Hùng",
                "Thanh Tâm",
                "Quang cảnh hội nghị",
                "Báo Kiên Giang",
                URI.create("https://goc.example/2"),
                "Tin nóng",
                false,
                1950,
                Instant.parse("2030-01-01T00:00:00Z"),
                URI.create("https://goc.example/chinh"),
                null);
        ArticleDraft draft = clean(Entries.content("<p>Hội nghị kết thúc.</p><p>Tin: Thu Oanh</p>")
                .summary("khác")
                .image("https://anh.example/1.png")
                .editorial(editorial));

        assertThat(draft.credit())
                .isEqualTo(new Credit("Văn Hùng", "Thanh Tâm", "Báo Kiên Giang", URI.create("https://goc.example/2")));
        assertThat(draft.body().summary()).isEqualTo("Lời dẫn");
        assertThat(draft.body().content()).isEqualTo("<p>Hội nghị kết thúc.</p>");
        assertThat(draft.enclosures())
                .containsExactly(new Enclosure(
                        URI.create("https://anh.example/1.png"), "image/png", 0, 0, 0, "Quang cảnh hội nghị"));
        assertThat(draft.hot()).isTrue();
        assertThat(draft.legacyReads()).isEqualTo(1950);
        assertThat(draft.expires()).isEqualTo(Instant.parse("2030-01-01T00:00:00Z"));
        assertThat(draft.link()).isEqualTo(URI.create("https://goc.example/chinh"));
    }

    @Test
    void the_feed_s_author_and_source_fill_what_the_body_leaves_open() {
        ArticleDraft draft = clean(Entries.content("<p>x.</p>")
                .authors("admin", "Thu Oanh", "a@b.vn")
                .source("Báo Kiên Giang", "https://goc.example/rss"));

        assertThat(draft.credit())
                .isEqualTo(new Credit("Thu Oanh", null, "Báo Kiên Giang", URI.create("https://goc.example/rss")));
    }

    @Test
    void the_lead_picture_comes_first_and_once() {
        Entry.Enclosure sound = enclosure("https://a.example/1.mp3", "audio/mpeg");
        Entry.Enclosure small = enclosure("https://a.example/s.jpg", "image/jpeg");
        Entry.Enclosure large = enclosure("http://a.example/l.jpg", "image/jpeg");
        ArticleDraft draft =
                clean(Entries.content("").enclosures(sound, small, large).image("http://a.example/l.jpg"));

        assertThat(draft.enclosures())
                .extracting(each -> each.url().toString())
                .containsExactly("https://a.example/l.jpg", "https://a.example/1.mp3", "https://a.example/s.jpg");
    }

    @Test
    void without_a_picture_of_its_own_the_first_of_the_content_leads() {
        ArticleDraft draft = clean(
                Entries.content(
                        "<img src='/pixel.gif' width=1 height=1><p><img src='/anh/1.webp' width=640 height=480 alt='Cầu'></p>"));

        assertThat(draft.enclosures())
                .containsExactly(
                        new Enclosure(URI.create("https://bao.example/anh/1.webp"), "image/webp", 0, 640, 480, "Cầu"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Tin nóng", "TIN NÓNG", "tin nong", "Tin-nóng", "<b>Tin&nbsp;nóng</b>"})
    void a_category_of_that_name_makes_it_hot_however_it_is_spelled(String label) {
        assertThat(clean(Entries.content("").categories(label)).hot()).isTrue();
    }

    @Test
    void other_categories_do_not_make_it_hot() {
        assertThat(clean(Entries.content("").categories("Tin nóng nghiệp", "Nông thôn"))
                        .hot())
                .isFalse();
    }

    @Test
    void the_source_s_settings_fill_what_the_entry_leaves_open() {
        Defaults defaults = new Defaults("vi", "Thông báo", true);
        ArticleDraft bare = sanitizer.clean(Entries.content("").entry(), defaults);
        ArticleDraft full = sanitizer.clean(
                Entries.content("").categories("Kinh tế").language("km").entry(), defaults);

        assertThat(bare.categories()).containsExactly(Category.of("Thông báo"));
        assertThat(bare.body().language()).isEqualTo("vi");
        assertThat(bare.hot()).isTrue();
        assertThat(full.categories()).containsExactly(Category.of("Kinh tế"));
        assertThat(full.body().language()).isEqualTo("km");
    }

    @Test
    void one_section_spelled_two_ways_counts_once() {
        assertThat(clean(Entries.content("").categories("Văn hoá – Xã hội", "VĂN HÓA - XÃ HỘI", " "))
                        .categories())
                .containsExactly(Category.of("Văn hoá – Xã hội"));
    }

    private ArticleDraft clean(Entries entry) {
        return sanitizer.clean(entry.entry(), DEFAULTS);
    }

    private static Entry.Enclosure enclosure(String url, String type) {
        return new Entry.Enclosure(URI.create(url), type, 0, 0, 0, null, null);
    }
}
