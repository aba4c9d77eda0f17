package vn.kenhtin.hub.feed.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.kenhtin.hub.article.Article;
import vn.kenhtin.hub.article.ArticleId;
import vn.kenhtin.hub.article.Body;
import vn.kenhtin.hub.article.Category;
import vn.kenhtin.hub.article.Credit;
import vn.kenhtin.hub.article.Enclosure;
import vn.kenhtin.hub.feed.FeedAddress;
import vn.kenhtin.hub.feed.FeedDocument;
import vn.kenhtin.hub.feed.FeedDocument.Item;
import vn.kenhtin.hub.feed.FeedFormat;
import vn.kenhtin.hub.feed.FeedName;
import vn.kenhtin.hub.feed.Samples;
import vn.kenhtin.hub.ingest.parse.Entry;
import vn.kenhtin.hub.ingest.parse.FeedBytes;
import vn.kenhtin.hub.ingest.parse.FeedParser;
import vn.kenhtin.hub.ingest.parse.ParseContext;
import vn.kenhtin.hub.ingest.parse.ParseOutcome.Parsed;
import vn.kenhtin.hub.ingest.parse.ParsedFeed;
import vn.kenhtin.hub.site.Site;

/** Text that looks like markup, ends sections, or has no place in XML goes through each format and our own parser and comes back as what it was. */
class HostileRoundTripTest {

    private static final Instant SEEN = Instant.parse("2026-11-24T00:00:00Z");

    private static final List<String> TEXTS = List.of(
            "Giá lúa & nếp < 7.000 > 5.000 \"tăng\" 'giảm'",
            "<b>Đậm</b> hay <script>alert(1)</script>",
            "&lt;b&gt; viết &amp;amp; đọc &#x26; &nbsp;&copy; &không;",
            "]]> hết <![CDATA[ đoạn ]]]]><![CDATA[>",
            "<!-- chú thích --> <?xml version=\"1.0\"?> <!DOCTYPE x>",
            "5 < 6 && 7 > 4; a<b>c; x&y=1&z",
            "Hòa bình, thủy sản: tổ hợp dấu",
            "Biểu tượng 🎉 𝒳 và chữ Khmer ខ្មែរ, عربي",
            "Điều khiển\u0000\u0008\u001B\u007F\u0085\uFFFE\uFEFF\uD800 giữa chữ",
            "\t Dòng một\r\nDòng hai \n ",
            "{\"json\": \"\\u0041\\n\", 'a': [1,2]}",
            "AT&T, x&copy=1, &lt 5 và <tuần 19>, <B>to</B>",
            "https://tin.example.vn/?a=1&b=2#c",
            "${7*7} #{x} <#if> %s {{x}} \\");

    private static final List<String> CONTENTS = List.of(
            "",
            "<p>Một &amp; hai &lt;ba&gt;</p>",
            "<p>a[b[0]]&gt; c]]&gt; d]]</p><pre>  hai  chỗ\n\n\ttrống  </pre>",
            "<p>]]></p>",
            "<p>&nbsp;Cách&nbsp;liền &quot;nháy&quot; ‘đơn’</p><blockquote><p>🎉 ខ្មែរ</p></blockquote>",
            "<p><a href=\"https://tinh.example.vn/?a=1&amp;b=%C3%A1\" rel=\"noopener ugc\">liên kết</a></p>",
            "<figure><img src=\"https://tinh.example.vn/a%20b.jpg\" alt=\"&lt;ảnh&gt;"
                    + " &quot;đẹp&quot;\"><figcaption>Chú thích</figcaption></figure>",
            "<p>&amp;lt;script&amp;gt; viết hai lần &amp;amp;nbsp;</p>",
            "<table><tbody><tr><td>Giống</td><td>7.000</td></tr></tbody></table><ul><li>một</li></ul>",
            "<p>" + "Dài lắm. ".repeat(3000) + "</p>");

    private static final List<String> LINKS = List.of(
            "https://tinh.example.vn/tin?id=7&loai=1",
            "https://tinh.example.vn/%E1%BA%A3nh/(1)/a;b=c,d'e",
            "http://tinh.example.vn:8081/~x/?q=%3Cb%3E%26#doan",
            "https://xn--c-thn-nqa.example.vn/tin");

    /** Sixty articles, each of texts chosen by chance and the same each time. */
    private static FeedDocument document() {
        Random random = new Random(20180510);
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            articles.add(article(i, i < TEXTS.size() ? TEXTS.get(i) : mixed(random), random));
        }
        return FeedDocument.of(Samples.head(), articles, Samples.URIS, Samples.MODIFIED);
    }

    private static String mixed(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            String part = TEXTS.get(random.nextInt(TEXTS.size()));
            int cut = random.nextInt(part.length());
            text.append(part, cut, part.length()).append(part, 0, cut);
        }
        // as everything that was ever read by the hub
        return text.toString().replaceAll("[\\s\u0085]+", " ");
    }

    private static Article article(int number, String text, Random random) {
        Instant published = SEEN.minusSeconds(60L * random.nextInt(5_000_000));
        String content = CONTENTS.get(number % CONTENTS.size());
        return new Article(
                ArticleId.of(Samples.PROVINCE, "g" + number),
                new Article.Origin(Samples.PROVINCE, 1, "g" + number, text),
                URI.create(LINKS.get(number % LINKS.size())),
                new Body(text, number % 3 == 0 ? text : "", content, number % 5 == 0 ? "km" : "vi"),
                new Credit(text, text, text, URI.create(LINKS.get(number % LINKS.size()))),
                List.of(Category.of("Mục " + number + " & " + text)),
                List.of(new Enclosure(URI.create(LINKS.get(0)), "image/jpeg", 1, 2, 3, text)),
                number % 2 == 0,
                published,
                published.plusSeconds(random.nextInt(3600)),
                new Article.History(1, number, SEEN, null),
                0);
    }

    private static ParsedFeed read(FeedFormat format) {
        FeedBytes bytes = new FeedBytes(
                Written.bytes(document(), format, false),
                format.mediaType() + "; charset=utf-8",
                Samples.URIS.of(FeedAddress.of(FeedName.ALL, format).path()));
        return ((Parsed) new FeedParser().parse(bytes, new ParseContext(Site.VIETNAM, SEEN))).feed();
    }

    @ParameterizedTest
    @EnumSource
    void titles_ids_links_dates_and_content_come_back_as_they_were(FeedFormat format) {
        List<Item> items = document().items();
        List<Entry> entries = read(format).entries();
        assertThat(entries).hasSameSizeAs(items);
        IntStream.range(0, items.size()).forEach(i -> same(entries.get(i), items.get(i), format));
    }

    private static void same(Entry entry, Item item, FeedFormat format) {
        Article article = item.article();
        assertThat(entry.guid()).isEqualTo(article.id().urn());
        assertThat(entry.title()).isEqualTo(article.body().title());
        assertThat(entry.link()).isEqualTo(item.link());
        assertThat(entry.published()).isEqualTo(article.published());
        if (format != FeedFormat.RSS) {
            assertThat(entry.updated()).isEqualTo(article.updated());
        }
        if (!article.body().content().isEmpty()) {
            assertThat(entry.content()).isEqualTo(article.body().content());
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothing_in_it_has_to_be_repaired(FeedFormat format) {
        assertThat(read(format).findings()).isEmpty();
    }
}
