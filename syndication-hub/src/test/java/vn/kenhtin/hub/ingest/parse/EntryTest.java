package vn.kenhtin.hub.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.kenhtin.hub.ingest.parse.ParseOutcome.Parsed;

class EntryTest {

    private static final Instant ARRIVAL = Instant.parse("2026-11-24T00:00:00Z");

    private static List<Entry> parse(String items, String host, Instant arrival) {
        String rss = "<rss version='2.0'><channel><title>Tin</title>" + items + "</channel></rss>";
        FeedBytes bytes =
                new FeedBytes(rss.getBytes(StandardCharsets.UTF_8), null, URI.create("https://" + host + "/rss"));
        ParseContext context = new ParseContext(ZoneId.of("Asia/Ho_Chi_Minh"), arrival);
        return ((Parsed) new FeedParser().parse(bytes, context)).feed().entries();
    }

    private static Entry one(String fields) {
        return parse("<item>" + fields + "</item>", "a.vn", ARRIVAL).get(0);
    }

    @Test
    void an_unchanged_item_keeps_its_hash_when_polled_later() {
        String item = "<item><title>Tin</title><guid>1</guid><pubDate>Thu, 10 May 2099 14:05:00 +0700</pubDate></item>";
        Entry today = parse(item, "a.vn", ARRIVAL).get(0);
        Entry tomorrow = parse("<!-- khác -->" + item, "a.vn", ARRIVAL.plusSeconds(86_400))
                .get(0);

        assertThat(today.published()).isNotEqualTo(tomorrow.published());
        assertThat(today.rawHash()).isEqualTo(tomorrow.rawHash());
    }

    @Test
    void the_hash_is_the_same_in_every_process() {
        assertThat(one("<title>Tin</title><guid>1</guid><link>/1</link>").rawHash())
                .isEqualTo(-577179490081858935L);
    }

    @Test
    void any_change_changes_the_hash() {
        String same = "<title>Tin</title><guid>1</guid><link>/1</link><description>abc</description>";
        long hash = one(same).rawHash();

        assertThat(one(same.replace("Tin", "Tín")).rawHash()).isNotEqualTo(hash);
        assertThat(one(same.replace("abc", "abd")).rawHash()).isNotEqualTo(hash);
        assertThat(one(same.replace("/1", "/2")).rawHash()).isNotEqualTo(hash);
        assertThat(one(same + "<category>x</category>").rawHash()).isNotEqualTo(hash);
        assertThat(one(same + "<enclosure url='/a.jpg'/>").rawHash()).isNotEqualTo(hash);
        assertThat(one(same + "<pubDate>Thu, 10 May 2018 14:05:00 +0700</pubDate>")
                        .rawHash())
                .isNotEqualTo(hash);
    }

    @Test
    void text_that_moves_from_one_field_to_the_next_changes_the_hash() {
        assertThat(one("<title>ab</title><guid>1</guid><description>c</description>")
                        .rawHash())
                .isNotEqualTo(one("<title>a</title><guid>1</guid><description>bc</description>")
                        .rawHash());
    }

    @Test
    void a_made_up_guid_differs_from_host_to_host_and_lasts() {
        String item = "<item><title>Thông báo</title><pubDate>Thu, 10 May 2018 14:05:00 +0700</pubDate></item>";
        String here = parse(item, "a.vn", ARRIVAL).get(0).guid();

        assertThat(parse(item, "b.vn", ARRIVAL).get(0).guid()).isNotEqualTo(here);
        assertThat(parse("<item/>" + item, "a.vn", ARRIVAL.plusSeconds(9))
                        .get(0)
                        .guid())
                .isEqualTo(here);
    }

    @Test
    void of_several_with_one_guid_the_newest_counts() {
        String item = "<item><title>%s</title><guid>1</guid><pubDate>Thu, 10 May 2018 1%d:05:00 +0700</pubDate></item>";
        String rss = "<rss version='2.0'><channel>" + item.formatted("cũ", 1) + item.formatted("mới", 4)
                + item.formatted("vừa", 2) + "</channel></rss>";
        FeedBytes bytes = new FeedBytes(rss.getBytes(StandardCharsets.UTF_8), null, URI.create("https://a.vn/"));
        ParsedFeed feed = ((Parsed) new FeedParser().parse(bytes, new ParseContext(ZoneId.of("UTC"), ARRIVAL))).feed();

        assertThat(feed.entries()).hasSize(3);
        assertThat(feed.newestByGuid()).extracting(Entry::title).containsExactly("mới");
    }

    @Test
    void the_body_is_the_content_or_else_the_summary() {
        assertThat(one("<title>a</title><description>tóm</description>").body()).isEqualTo("tóm");
        assertThat(one("<title>a</title>").body()).isEmpty();
    }
}
