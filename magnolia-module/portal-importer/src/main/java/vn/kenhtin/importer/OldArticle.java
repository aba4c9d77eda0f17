package vn.kenhtin.importer;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article of an old portal as far as its page tells.
 *
 * @param section the label above the date, such as "Tin nóng"
 * @param published local time in Vietnam; midnight if the page gives only a day
 * @param paragraphs the body, plain text, in order
 * @param reads what the old portal counted
 */
record OldArticle(
        String title,
        @Nullable String section,
        @Nullable LocalDateTime published,
        @Nullable String lead,
        List<String> paragraphs,
        @Nullable String byline,
        @Nullable Long reads,
        @Nullable String source) {}
