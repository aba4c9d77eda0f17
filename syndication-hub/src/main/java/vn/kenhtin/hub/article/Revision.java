package vn.kenhtin.hub.article;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an article said before a meaningful change.
 *
 * @param revision 1 for the text first published
 * @param at since when it said so
 * @param title headline, plain text
 * @param summary lead, plain text
 * @param content clean HTML
 * @param author the byline
 */
public record Revision(
        int revision,
        Instant at,
        String title,
        String summary,
        String content,
        @Nullable String author) {}
