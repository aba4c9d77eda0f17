package vn.kenhtin.webapp.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class PainterTest {

    private static final URI ADDRESS = URI.create("http://127.0.0.1/anh.png");

    @Test
    void every_scene_gives_a_png_where_the_address_says_so() {
        for (String scene : List.of("bien", "dao", "nui", "lua", "rung", "cau", "pho", "hop", "hoi")) {
            assertThat(Painter.paint(new Picture(ADDRESS, scene, 7))).startsWith(0x89, 'P', 'N', 'G');
        }
    }

    @Test
    void a_picture_is_the_same_each_time_and_another_seed_gives_another() {
        byte[] first = Painter.paint(new Picture(ADDRESS, "bien", 1));
        assertThat(Painter.paint(new Picture(ADDRESS, "bien", 1))).isEqualTo(first);
        assertThat(Painter.paint(new Picture(ADDRESS, "bien", 2))).isNotEqualTo(first);
    }

    @Test
    void an_unknown_scene_is_refused_by_name() {
        assertThatThrownBy(() -> Painter.paint(new Picture(ADDRESS, "sao-hoa", 1)))
                .hasMessageContaining("sao-hoa");
    }
}
