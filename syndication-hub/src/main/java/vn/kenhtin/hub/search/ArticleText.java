package vn.kenhtin.hub.search;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.platform.text.Syllables;

/**
 * What the index takes in of an article: plain text without markup, brought to NFC here.
 *
 * @param id unique and stable; a second article with it replaces the first
 * @param site key of the publishing site, empty if unknown
 * @param categories keys for filters and for agreement, not names for display
 */
public record ArticleText(
        String id,
        String site,
        String title,
        String lead,
        String body,
        @Nullable Instant published,
        @Nullable String url,
        List<String> categories) {

    public ArticleText {
        title = Syllables.nfc(title);
        lead = Syllables.nfc(lead);
        body = Syllables.nfc(body);
        categories = List.copyOf(categories);
    }
}
