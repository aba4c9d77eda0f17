package vn.kenhtin.hub.feed.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kenhtin.hub.article.Drafts;
import vn.kenhtin.hub.platform.db.Database;
import vn.kenhtin.hub.platform.db.TestDatabase;
import vn.kenhtin.hub.site.Site;
import vn.kenhtin.hub.site.SiteKind;

/** What two readers of a feed of fifty move over a day with twenty new articles: one asks for differences, the other does not. */
class DayOfPollingTest {

    private static final Instant MORNING = Instant.parse("2026-11-23T17:00:00Z");
    private static final String[] SYLLABLES =
            "tỉnh xã phường ủy ban nhân dân chuyển đổi số nông thôn mới lúa vụ đông xuân giá xuất khẩu tập huấn cầu đường"
                    .split(" ");

    private final AtomicReference<Instant> clock = new AtomicReference<>(MORNING);
    private final Random random = new Random(7);

    /** A reader with its validator and what it has received, header fields counted as HTTP/1.1 writes them. */
    private static final class Reader {
        private final boolean deltas;
        private final String encoding;
        private String tag = "";
        private long bytes;

        Reader(boolean deltas, String encoding) {
            this.deltas = deltas;
            this.encoding = encoding;
        }

        void poll(FeedNode node) {
            String[] headers = deltas
                    ? new String[] {"If-None-Match", tag, "Accept-Encoding", encoding, "A-IM", "feed"}
                    : new String[] {"If-None-Match", tag, "Accept-Encoding", encoding};
            HttpResponse<byte[]> answer = node.get("/feeds/all.rss", headers);
            tag = FeedNode.header(answer, "ETag");
            bytes += answer.body().length;
            if (answer.statusCode() != 304) {
                answer.headers()
                        .map()
                        .forEach(
                                (name, values) -> values.forEach(value -> bytes += name.length() + value.length() + 4));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"identity", "gzip"})
    void asking_for_differences_moves_a_tenth(String encoding) {
        Reader plain = new Reader(false, encoding);
        Reader sparing = new Reader(true, encoding);
        day(plain, sparing);
        assertThat(sparing.bytes).isPositive().isLessThanOrEqualTo(plain.bytes / 10);
    }

    @Test
    void both_have_the_same_feed_at_night() {
        Reader plain = new Reader(false, "gzip");
        Reader sparing = new Reader(true, "gzip");
        day(plain, sparing);
        assertThat(sparing.tag).isEqualTo(plain.tag);
    }

    /** Both know the feed from the day before and look every ten minutes. */
    private void day(Reader... readers) {
        try (Database database = TestDatabase.H2.open();
                FeedNode node = new FeedNode(database, clock::get)) {
            Site site = node.site("tinh", "Cổng tin tỉnh", SiteKind.PROVINCE);
            for (int i = 0; i < 60; i++) {
                node.publish(site, article(i, MORNING.minus(Duration.ofHours(60 - i))));
            }
            for (Reader reader : readers) {
                reader.poll(node);
                reader.bytes = 0;
            }
            for (int turn = 0; turn < 144; turn++) {
                Instant now = MORNING.plus(Duration.ofMinutes(10L * turn));
                clock.set(now);
                if (turn % 7 == 3 && turn < 140) {
                    node.publish(site, article(100 + turn, now));
                }
                for (Reader reader : readers) {
                    reader.poll(node);
                }
            }
        }
    }

    private Drafts article(int number, Instant published) {
        return Drafts.guid("a" + number)
                .title("Bài số " + number + " " + words(8))
                .summary(words(40))
                .content("<p>" + words(150) + "</p><p>" + words(200) + "</p><p>" + words(150) + "</p>")
                .link("https://tinh.example.vn/tin/" + number)
                .published(published.toString());
    }

    private String words(int count) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            words.append(SYLLABLES[random.nextInt(SYLLABLES.length)]).append(i % 11 == 10 ? ". " : " ");
        }
        return words.toString();
    }
}
