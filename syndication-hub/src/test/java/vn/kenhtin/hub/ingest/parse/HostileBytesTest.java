package vn.kenhtin.hub.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kenhtin.hub.ingest.parse.ParseOutcome.Parsed;

/** Whatever bytes come, there is an outcome, soon, and the whole entries before a cut are in it. */
@Timeout(60) // a guard against endless loops, far above what any of these takes
class HostileBytesTest {

    private static final ParseContext CONTEXT =
            new ParseContext(ZoneId.of("Asia/Ho_Chi_Minh"), FeedFixturesTest.ARRIVAL);

    private static final FeedParser PARSER = new FeedParser();

    private static ParseOutcome parse(byte[] body) {
        return PARSER.parse(new FeedBytes(body, null, FeedFixturesTest.URL), CONTEXT);
    }

    static List<Path> documents() throws IOException, URISyntaxException {
        return FeedFixturesTest.documents();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void survives_a_cut_after_any_byte(Path document) throws IOException {
        byte[] whole = Files.readAllBytes(document);
        int step = Math.max(1, whole.length / 150);
        for (int length = 0; length < whole.length; length += step) {
            assertThat(parse(Arrays.copyOf(whole, length)).findings()).isNotNull();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void survives_flipped_bytes(Path document) throws IOException {
        byte[] whole = Files.readAllBytes(document);
        Random random = new Random(20261124);
        for (int round = 0; round < 20 && whole.length > 0; round++) {
            byte[] damaged = whole.clone();
            for (int flips = 0; flips < 6; flips++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            assertThat(parse(damaged).findings()).isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rss", "json"})
    void keeps_the_whole_entries_before_the_cut(String format) {
        String document = format.equals("rss") ? rss(12) : json(12);
        String end = format.equals("rss") ? "</item>" : "}";
        byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
        int firstEnd = document.indexOf(end);
        for (int length = firstEnd; length < bytes.length; length++) {
            String kept = new String(bytes, 0, length, StandardCharsets.UTF_8);
            int wholeEntries = kept.split(end, -1).length - 1;
            assertThat(((Parsed) parse(Arrays.copyOf(bytes, length))).feed().entries())
                    .as("cut after %d bytes", length)
                    .hasSize(Math.min(wholeEntries, 12));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<",
                "<!--",
                "<![CDATA[",
                "</",
                "</a",
                "<a b=\"",
                "<a b='<",
                "&",
                "&a;",
                "<!DOCTYPE[>",
                "<?",
                "<item>",
                "<p>",
                "{",
                "[",
                "{\"items\":[",
                "{\"a\":",
                "\"",
                "<!DOCTYPE x [<!ENTITY a \"",
                "},{"
            })
    void takes_time_that_grows_with_length_only(String piece) {
        String start = piece.startsWith("{") || piece.startsWith("[") || piece.startsWith("\"") || piece.startsWith("}")
                ? "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{"
                : "<rss version=\"2.0\"><channel><item><description>";
        String document = start + piece.repeat(1_000_000 / piece.length());
        // quadratic behaviour would take minutes here
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> parse(document.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void refuses_more_than_ten_mebibytes() {
        byte[] body = new byte[FeedParser.SIZE_LIMIT + 1];
        Arrays.fill(body, (byte) ' ');
        assertThat(parse(body).findings()).extracting(Finding::code).containsExactly("too-large");
    }

    @Test
    void stops_at_two_thousand_entries_and_says_so() {
        for (String document : new String[] {rss(2_100), json(2_100)}) {
            ParsedFeed feed = ((Parsed) parse(document.getBytes(StandardCharsets.UTF_8))).feed();
            assertThat(feed.entries()).hasSize(FeedParser.ENTRY_LIMIT);
            assertThat(feed.findings()).extracting(Finding::code).contains("too-many-entries");
        }
    }

    @Test
    void names_a_kind_of_finding_twenty_times_and_then_counts() {
        String document = rss(100).replace("<guid>", "<x>").replace("</guid>", "</x>");
        List<Finding> findings =
                parse(document.getBytes(StandardCharsets.UTF_8)).findings();
        assertThat(findings)
                .filteredOn(finding -> finding.code().equals("guid-missing"))
                .hasSize(20);
        assertThat(findings)
                .last()
                .extracting(finding -> finding.message().en())
                .asString()
                .contains("80 more");
    }

    private static String rss(int entries) {
        StringBuilder rss =
                new StringBuilder("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Tin</title>");
        for (int i = 0; i < entries; i++) {
            rss.append("<item><title>Tin số ")
                    .append(i)
                    .append("</title><guid>g")
                    .append(i);
            rss.append("</guid><description><![CDATA[<p>Nội dung</p>]]></description></item>");
        }
        return rss.append("</channel></rss>").toString();
    }

    private static String json(int entries) {
        StringBuilder json = new StringBuilder("{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[");
        for (int i = 0; i < entries; i++) {
            json.append(i == 0 ? "" : ",").append("{\"id\":\"g").append(i).append("\",\"title\":\"Tin số ");
            json.append(i).append("\",\"content_text\":\"Nội dung\"}");
        }
        return json.append("]}").toString();
    }
}
