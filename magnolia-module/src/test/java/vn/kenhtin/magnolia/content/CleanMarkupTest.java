package vn.kenhtin.magnolia.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CleanMarkupTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "chữ",
                "<p>Hội nghị &amp; <strong>“Dân vận khéo”</strong> &lt;b&gt; &#8230;</p>",
                "<h2>Mục</h2><ul><li>một</li><li>hai</li></ul><hr>",
                "<table><tbody><tr><th scope=\"row\">a</th><td colspan=\"2\">b</td></tr></tbody></table>",
                "<p><a href=\"https://a.example.vn/?x=1&amp;y=2\" title=\"t\">liên kết</a><br>xuống dòng</p>",
                "<figure><img src=\"/dam/jcr:1/anh.jpg\" alt=\"ảnh\" width=\"4\" height=\"3\"><figcaption>c</figcaption></figure>",
            })
    void what_texts_need_stays_as_it_is(String html) {
        assertThat(CleanMarkup.of(html)).isEqualTo(html);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "a<script>alert(1)</script>b | ab",
                "a<SCRIPT >alert('</p>')</SCRIPT\t>b | ab",
                "a<script>alert(1) | a",
                "<p onclick=\"alert(1)\" style='x'>a</p> | <p>a</p>",
                "<a href=\"javascript:alert(1)\">a</a> | <a>a</a>",
                "<a href=\" java&#115;cript:alert(1)\">a</a> | <a>a</a>",
                "<a href=JaVaScRiPt:alert(1)>a</a> | <a>a</a>",
                "<a href='data:text/html,<script>'>a</a> | <a>a</a>",
                "<img src=x onerror=alert(1)> | <img alt=\"\">",
                "<img src=\"/a.png\" alt='\"><script>'> | <img src=\"/a.png\" alt=\"&quot;&gt;&lt;script&gt;\">",
                "<svg><p onload=x></svg>a | a",
                "<iframe src=\"https://x\"></iframe>a | a",
                "<form action=x>a<input name=b></form> | a",
                "<!-- <script> -->a<!DOCTYPE x>b<?xml:namespace prefix=o /><o:p>c</o:p> | abc",
                "1 < 2 & 3 > 2 | 1 &lt; 2 &amp; 3 &gt; 2",
                "<p>a<b>b</p>c</div> | <p>a<b>b</b></p>c",
                "<p>a | <p>a</p>",
                "<p title=\"a>b | <p>b</p>",
                "<a/href=\"/x\"/onclick=y>z</a> | <a href=\"/x\">z</a>",
                "<<p>a</p> | &lt;<p>a</p>",
                "</p></p>a | a",
                "<style>p{}</style><textarea><p></textarea>a | a",
            })
    void what_could_do_more_than_be_read_goes(String html, String clean) {
        assertThat(CleanMarkup.of(html)).isEqualTo(clean);
    }

    @Test
    void hostile_lengths_take_no_time() {
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            for (String piece : new String[] {
                "<b>",
                "</i>",
                "<b></i>",
                "<svg>",
                "<!--",
                "<a b=\"",
                "<a b=' ",
                "<p x ",
                " <",
                "&",
                "<a " + "b=c ".repeat(50_000)
            }) {
                CleanMarkup.of("<b>".repeat(1_000)
                        + piece.repeat(20_000 / piece.length() + 50_000 / (piece.length() * 10) + 1));
            }
        });
    }

    @Test
    void cleaning_twice_changes_nothing() {
        String once = CleanMarkup.of("<p>a & b<b>c<img src='/x?a=1&b=2' title='\"'><script>x</script> &amp;lt;");

        assertThat(CleanMarkup.of(once)).isEqualTo(once);
    }
}
