package vn.kenhtin.hub.feed;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import vn.kenhtin.hub.article.Article;
import vn.kenhtin.hub.article.Withdrawal;
import vn.kenhtin.hub.platform.http.HubUris;

/**
 * A feed ready to be written in any format: everything in it is final, so that equal documents give equal bytes.
 *
 * @param head what the feed says of itself
 * @param items newest first
 * @param withdrawn what was withdrawn lately, newest first; formats that can say so tell it their readers
 * @param paging where the rest of it is
 * @param modified when its content last changed, to the second
 */
public record FeedDocument(Head head, List<Item> items, List<Withdrawal> withdrawn, Paging paging, Instant modified) {

    /** Copies the lists. */
    public FeedDocument {
        items = List.copyOf(items);
        withdrawn = List.copyOf(withdrawn);
    }

    /**
     * What a feed says of itself; all text is plain.
     *
     * @param name its name
     * @param title as shown by readers
     * @param description what it holds
     * @param language BCP 47 tag of the feed as a whole
     * @param zone zone of the dates that carry an offset
     * @param home the page a person reads instead, absolute
     * @param publisher who answers for it
     * @param rights who holds the rights in its items
     */
    public record Head(
            FeedName name,
            String title,
            String description,
            String language,
            ZoneId zone,
            URI home,
            String publisher,
            String rights) {

        /** Cleans the text. */
        public Head {
            title = CleanText.line(title);
            description = CleanText.line(description);
            publisher = CleanText.line(publisher);
            rights = CleanText.line(rights);
        }

        /** The same, read by people on another page. */
        public Head at(URI page) {
            return new Head(name, title, description, language, zone, page, publisher, rights);
        }
    }

    /**
     * One article in a feed, all its text NFC and free of control characters.
     *
     * @param article the article
     * @param link its public page: the original one, else ours
     * @param summary its lead, or the beginning of its content when it has none; plain text, empty when it has neither
     */
    public record Item(Article article, URI link, String summary) {

        /** The item of an article. */
        public static Item of(Article article, HubUris uris) {
            Article clean = CleanText.of(article);
            URI link = clean.link() == null ? uris.of("/articles/" + clean.id()) : clean.link();
            return new Item(clean, link, CleanText.summary(clean.body()));
        }

        /** Seconds are all a feed shows, so that less than one is not too late. */
        private Item notAfter(Instant modified) {
            boolean late = article.updated().isAfter(modified.plusSeconds(1))
                    && !article.published().isAfter(modified);
            return late ? new Item(CleanText.updated(article, modified), link, summary) : this;
        }
    }

    /** The document of these articles, in their order, with nothing withdrawn. */
    public static FeedDocument of(Head head, List<Article> articles, HubUris uris, Instant modified) {
        return new FeedDocument(
                head,
                articles.stream().map(article -> Item.of(article, uris)).toList(),
                List.of(),
                Paging.NONE,
                modified);
    }

    /** The same feed with no more than its first {@code limit} items. */
    public FeedDocument first(int limit) {
        return limit >= items.size()
                ? this
                : new FeedDocument(head, items.subList(0, limit), withdrawn, paging, modified);
    }

    /** The same feed with more at its end. */
    public FeedDocument and(List<Article> more, HubUris uris) {
        List<Item> all = Stream.concat(items.stream(), more.stream().map(article -> Item.of(article, uris)))
                .toList();
        return new FeedDocument(head, all, withdrawn, paging, modified);
    }

    /** The same feed, telling of these withdrawals. */
    public FeedDocument withdrawn(List<Withdrawal> lately) {
        return new FeedDocument(head, items, lately, paging, modified);
    }

    /** The same document as one of several. */
    public FeedDocument paged(Paging others) {
        return new FeedDocument(head, items, withdrawn, others, modified);
    }

    /** The same content, changed last at another time; no item says that it changed later. */
    public FeedDocument modified(Instant agreed) {
        List<Item> past = items.stream().map(item -> item.notAfter(agreed)).toList();
        return new FeedDocument(head, past, withdrawn, paging, agreed);
    }

    /** A hash of all that its writers show, save {@code modified}: equal content, equal print, on every node. */
    public String fingerprint() {
        return Fingerprint.of(this);
    }
}
