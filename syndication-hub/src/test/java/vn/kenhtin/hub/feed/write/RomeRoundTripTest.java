package vn.kenhtin.hub.feed.write;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.kenhtin.hub.article.Article;
import vn.kenhtin.hub.article.Category;
import vn.kenhtin.hub.feed.FeedDocument.Item;
import vn.kenhtin.hub.feed.FeedFormat;
import vn.kenhtin.hub.feed.Samples;

/** The field's own reader understands what we write. */
class RomeRoundTripTest {

    @ParameterizedTest
    @EnumSource(names = {"RSS", "ATOM"})
    void rome_reads_back_every_item(FeedFormat format) throws Exception {
        SyndFeed feed = read(format);
        assertThat(feed.getFeedType()).isEqualTo(format == FeedFormat.RSS ? "rss_2.0" : "atom_1.0");
        assertThat(feed.getTitle()).isEqualTo("Kênh Tin");
        List<Item> items = Samples.document().items();
        assertThat(feed.getEntries()).hasSameSizeAs(items);
        for (int i = 0; i < items.size(); i++) {
            same(feed.getEntries().get(i), items.get(i));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"RSS", "ATOM"})
    void rome_reads_back_the_full_text(FeedFormat format) throws Exception {
        String html = read(format).getEntries().get(1).getContents().get(0).getValue();
        // Rome's healer respells entities also where none need it, so that only the HTML is the same
        assertThat(Jsoup.parse(html).body().html())
                .isEqualTo(Jsoup.parse(Samples.prices().body().content()).body().html());
    }

    private static void same(SyndEntry entry, Item item) {
        Article article = item.article();
        assertThat(entry.getUri()).isEqualTo(article.id().urn());
        assertThat(entry.getLink()).isEqualTo(item.link().toString());
        assertThat(entry.getTitle()).isEqualTo(article.body().title());
        assertThat(entry.getPublishedDate().toInstant()).isEqualTo(article.published());
        assertThat(entry.getCategories())
                .extracting(SyndCategory::getName)
                .hasSize(article.categories().size())
                .allMatch(name -> article.categories().stream()
                        .map(Category::slug)
                        .anyMatch(slug -> slug.equals(name)
                                || slug.equals(Category.of(name).slug())));
        assertThat(entry.getEnclosures())
                .hasSizeLessThanOrEqualTo(article.enclosures().size());
        if (!article.enclosures().isEmpty()) {
            assertThat(entry.getEnclosures().get(0).getUrl())
                    .isEqualTo(article.enclosures().get(0).url().toString());
        }
    }

    private static SyndFeed read(FeedFormat format) throws Exception {
        try (XmlReader reader = new XmlReader(new ByteArrayInputStream(Written.bytes(format)))) {
            return new SyndFeedInput().build(reader);
        }
    }
}
