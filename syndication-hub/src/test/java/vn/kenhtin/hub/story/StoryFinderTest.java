package vn.kenhtin.hub.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.kenhtin.hub.platform.text.VietnameseSpelling;

class StoryFinderTest {

    private static final List<String> SENTENCES = List.of(
            "Sáng ngày 10/5, tại hội trường Ủy ban nhân dân huyện An Biên đã diễn ra hội nghị sơ kết công tác dân vận quý đầu năm.",
            "Dự hội nghị có đại diện lãnh đạo các ban, ngành, đoàn thể cùng hơn 120 cán bộ làm công tác dân vận từ các xã, thị trấn.",
            "Theo báo cáo, toàn huyện đã vận động người dân đóng góp 3.450 ngày công và hiến 2,7 héc ta đất làm đường nông thôn.",
            "Nhiều mô hình hay được nhân rộng, nổi bật là tổ phụ nữ tiết kiệm ở xã Đông Thái và đội thanh niên xung kích ở xã Nam Yên.",
            "Phát biểu kết luận, đồng chí Phó Bí thư Thường trực Huyện ủy đề nghị các địa phương sát cơ sở hơn, lắng nghe ý kiến của bà con.",
            "Hội nghị cũng khen thưởng 15 tập thể và 28 cá nhân có thành tích xuất sắc trong phong trào thi đua dân vận khéo.",
            "Trong thời gian tới, huyện sẽ tập trung tuyên truyền về xây dựng nông thôn mới nâng cao và chuyển đổi số ở cơ sở.",
            "Bà con phấn khởi khi tuyến đường về trung tâm xã được trải nhựa, ghe chở lúa ra vào kênh xáng cũng thuận lợi hơn trước.");

    private static final String DIARY = """
            Lịch làm việc của Thường trực Huyện ủy, HĐND và UBND %s từ ngày 10/4 đến ngày 12/4/2018.
            Thứ hai ngày 10/4/2018: Sáng 7 giờ 30, Chủ tịch UBND huyện %s. Chiều 14 giờ, Phó Bí thư Thường trực giải quyết công việc tại phòng họp số %d.
            Thứ ba ngày 11/4/2018: Sáng 7 giờ 30, Chủ tịch HĐND huyện %s. Chiều 14 giờ, Phó Chủ tịch UBND huyện dự hội nghị trực tuyến tại phòng họp số %d.
            Thứ tư ngày 12/4/2018: Sáng 7 giờ 30, Bí thư Huyện ủy %s. Chiều 14 giờ, Chủ tịch UBND huyện kiểm tra nông thôn mới tại phòng họp số %d.
            """;

    private static final String TEXT = String.join(" ", SENTENCES);

    private final StoryFinder finder = new StoryFinder(100);

    private static Fingerprint print(String body) {
        return Fingerprint.of("Sơ kết công tác dân vận", "", body);
    }

    private List<String> copiesOf(String body) {
        return finder.check(print(body)).stream().map(StoryMatch::id).toList();
    }

    @Test
    void a_verbatim_copy_is_found_and_says_so_in_vietnamese() {
        finder.add("a", print(TEXT));
        assertThat(finder.check(print(TEXT)))
                .singleElement()
                .satisfies(match -> assertThat(match.reason("Sơ kết công tác dân vận"))
                        .isEqualTo("trùng 100 % cụm từ với “Sơ kết công tác dân vận”"));
    }

    @Test
    void another_headline_changes_nothing() {
        finder.add("a", Fingerprint.of("Sơ kết công tác dân vận", "", TEXT));
        assertThat(finder.check(Fingerprint.of("An Biên: dân vận khéo", "", TEXT)))
                .hasSize(1);
    }

    @Test
    void a_copy_that_lost_its_accents_is_found() {
        finder.add("a", print(TEXT));
        assertThat(copiesOf(VietnameseSpelling.fold(TEXT))).containsExactly("a");
    }

    @Test
    void decomposed_text_is_the_same_text() {
        finder.add("a", print(TEXT));
        assertThat(copiesOf(Normalizer.normalize(TEXT, Normalizer.Form.NFD))).containsExactly("a");
    }

    @Test
    void shuffled_sentences_are_the_same_text() {
        finder.add("a", print(TEXT));
        List<String> shuffled = new ArrayList<>(SENTENCES);
        Collections.shuffle(shuffled, new Random(1));
        assertThat(copiesOf(String.join(" ", shuffled))).containsExactly("a");
    }

    @Test
    void a_copy_that_lost_sentences_and_gained_furniture_is_found() {
        finder.add("a", print(TEXT));
        String body = String.join(" ", SENTENCES.subList(2, 8))
                + " Tin và ảnh: Thu Oanh. Số lần đọc: 1950. Các tin khác: Khai mạc hội thi (09/05)";
        assertThat(copiesOf(body)).containsExactly("a");
    }

    @Test
    void a_digest_that_quotes_the_beginning_is_no_copy() {
        finder.add("a", print(TEXT));
        String other = "Giá xăng trong nước giảm nhẹ từ chiều nay sau hai lần tăng liên tiếp theo giá thế giới. "
                + "Bệnh viện đa khoa tỉnh tiếp nhận máy chụp cộng hưởng từ mới trị giá hàng chục tỷ đồng. "
                + "Đội bóng đá nữ của tỉnh vào chung kết giải khu vực sau trận thắng đậm đội chủ nhà. "
                + "Ngư dân đánh bắt xa bờ trúng đậm mùa cá cơm, nhiều tàu cập bến với khoang đầy ắp. "
                + "Học sinh lớp cuối cấp bước vào đợt thi thử chung trước kỳ thi tốt nghiệp năm nay.";
        assertThat(copiesOf(SENTENCES.get(0) + " " + other)).isEmpty();
        assertThat(copiesOf(SENTENCES.get(0) + " " + SENTENCES.get(1) + " " + other + other.toUpperCase(Locale.ROOT)))
                .isEmpty();
    }

    @Test
    void the_next_issue_of_a_series_is_no_copy() {
        String form =
                "Giá bán lẻ tại chợ trung tâm ngày %d/5: gạo tẻ %d.000 đồng, gạo thơm %d.000 đồng, thịt heo %d.000 đồng,"
                        + " cá lóc %d.000 đồng, tôm sú loại một %d.000 đồng, cua biển %d.000 đồng, rau muống %d.000 đồng mỗi kg.";
        finder.add("monday", print(form.formatted(7, 14, 19, 92, 55, 240, 310, 12)));
        assertThat(copiesOf(form.formatted(14, 15, 18, 95, 51, 255, 305, 13))).isEmpty();
        assertThat(copiesOf(form.formatted(7, 14, 19, 92, 55, 240, 310, 12))).containsExactly("monday");
    }

    @Test
    void two_offices_diaries_of_one_week_are_no_copies() {
        finder.add(
                "a",
                print(DIARY.formatted(
                        "Tân Hiệp", "dự lễ khai giảng", 4, "tiếp công dân định kỳ", 5, "họp giao ban tuần", 4)));
        String other = DIARY.formatted("Châu Thành", "đi thăm hai xã", 4, "khảo sát tuyến đê", 5, "dự họp Hội đồng", 4);

        assertThat(copiesOf(other)).isEmpty();
    }

    @Test
    void a_diary_that_a_neighbour_copied_is_found() {
        String diary =
                DIARY.formatted("Tân Hiệp", "dự lễ khai giảng", 4, "tiếp công dân định kỳ", 5, "họp giao ban tuần", 4);
        finder.add("a", print(diary));

        assertThat(copiesOf(diary.replace("Lịch làm việc", "Thông báo lịch làm việc")))
                .containsExactly("a");
    }

    @Test
    void thousands_with_and_without_points_are_the_same_figure() {
        finder.add("a", print(TEXT));
        assertThat(copiesOf(TEXT.replace("3.450", "3450").replace("2,7", "2.7")))
                .containsExactly("a");
    }

    @Test
    void articles_on_the_same_subject_are_no_copies() {
        finder.add("a", print(TEXT));
        assertThat(copiesOf(
                        "Huyện An Minh vừa tổng kết phong trào thi đua dân vận khéo với hàng chục mô hình ở các xã. "
                                + "Lãnh đạo huyện đánh giá cao vai trò của các tổ chức hội trong việc vận động bà con hiến đất làm đường, "
                                + "giữ gìn vệ sinh môi trường và giúp nhau làm kinh tế gia đình."))
                .isEmpty();
    }

    @Test
    void very_short_texts_are_never_joined() {
        finder.add("a", Fingerprint.of("Thông báo", "", "Cúp điện toàn xã"));
        assertThat(finder.check(Fingerprint.of("Thông báo", "", "Cúp điện toàn xã")))
                .isEmpty();
    }

    @Test
    void a_removed_article_is_found_no_more() {
        finder.add("a", print(TEXT));
        finder.remove("a");
        assertThat(copiesOf(TEXT)).isEmpty();
        assertThat(finder.size()).isZero();
    }

    @Test
    void an_edited_article_is_compared_by_its_new_text() {
        finder.add("a", print(TEXT));
        finder.add(
                "a",
                print("Một bài hoàn toàn khác. "
                        + VietnameseSpelling.fold("giá xăng tăng ").repeat(3)));
        assertThat(copiesOf(TEXT)).isEmpty();
        assertThat(finder.size()).isEqualTo(1);
    }

    @Test
    void the_oldest_article_is_forgotten_first() {
        StoryFinder small = new StoryFinder(2);
        for (int i = 0; i < 3_000; i++) {
            small.add("a" + i, print(TEXT + " Hết " + "bài ".repeat(i % 7)));
        }
        assertThat(small.size()).isEqualTo(2);
        assertThat(small.check(print(TEXT))).extracting(StoryMatch::id).containsExactlyInAnyOrder("a2998", "a2999");
    }

    @Test
    void a_stored_fingerprint_finds_the_same_copies() {
        finder.add("a", Fingerprint.fromBytes(print(TEXT).bytes()));
        assertThat(copiesOf(TEXT)).containsExactly("a");
    }

    @Test
    void bytes_that_are_no_fingerprint_are_refused() {
        assertThatThrownBy(() -> Fingerprint.fromBytes(new byte[] {127, 0, 0, 0}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Fingerprint.fromBytes(new byte[] {-1, 0, 0, 0}))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
