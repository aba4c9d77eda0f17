package vn.kenhtin.hub;

import java.time.Duration;
import java.util.List;
import vn.kenhtin.hub.article.Article;
import vn.kenhtin.hub.feed.FeedDocument;
import vn.kenhtin.hub.feed.FeedName;
import vn.kenhtin.hub.feed.Selection;
import vn.kenhtin.hub.feed.catalog.HeadWords;
import vn.kenhtin.hub.reads.MostRead;

/** The most read articles of the last 24 hours as a feed. */
record MostReadSelection(MostRead mostRead, HeadWords words) implements Selection {

    private static final FeedName NAME = FeedName.fromString("most-read");

    @Override
    public FeedName name() {
        return NAME;
    }

    @Override
    public List<Article> articles(int limit) {
        return mostRead.articles(limit);
    }

    @Override
    public FeedDocument.Head head(List<Article> articles) {
        return words.named(NAME, "Tin đọc nhiều");
    }

    @Override
    public Duration staleAfter() {
        return Duration.ofSeconds(30);
    }
}
