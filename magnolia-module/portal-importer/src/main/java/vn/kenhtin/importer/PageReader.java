package vn.kenhtin.importer;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells the lines of an old page apart. What has a form of its own (date, counter, byline, "Tin liên quan") is taken wherever it
 * stands; what is left is told by length and order: of the first lines the headline is the one of few words without a full stop at
 * its end, a longer one before it is the lead, and all after it is the body.
 */
final class PageReader {

    private static final int LONGEST_HEADLINE_WORDS = 30;
    private static final int LONGEST_LABEL_WORDS = 6;
    private static final int LONGEST_BYLINE_WORDS = 14;

    private static final Pattern READS = Pattern.compile(
            "(?iu)^(?:số lần đọc|lượt xem|lượt đọc|số lượt (?:xem|đọc|truy cập))\\s*[:：]?\\s*([\\d.,\\s]+)$");
    private static final Pattern BYLINE = Pattern.compile(
            "(?iu)^(?:tin|bài|ảnh|tác giả|bài viết|nguồn tin)(?:\\s*(?:,|và|&|-)\\s*(?:tin|bài|ảnh))*\\s*[:：].+");
    private static final Pattern RELATED =
            Pattern.compile("(?iu)^(?:tin|bài|các tin|tin bài) (?:liên quan|khác|cùng chuyên mục|đã đưa).*");
    private static final Pattern SOURCE = Pattern.compile(
            "(?iu)^(?:nguồn\\s*[:：]\\s*|\\(?theo\\s+)(.+?)\\)?$|^((?:web\\s?site|cổng thông tin|trang thông tin)\\b.*)$");

    private final List<String> lines;
    private @Nullable LocalDateTime published;
    private @Nullable Long reads;
    private @Nullable String byline;
    private @Nullable String source;
    private @Nullable String section;

    private PageReader(List<String> lines) {
        this.lines = new ArrayList<>(lines);
    }

    /** The article on a page with these lines; empty if there is no headline or nothing but one. */
    static Optional<OldArticle> read(List<String> lines) {
        return new PageReader(lines).article();
    }

    private Optional<OldArticle> article() {
        dropRelated();
        takeDateAndSection();
        takeTail();
        int headline = headline();
        if (headline < 0) {
            return Optional.empty();
        }
        String title = lines.get(headline);
        List<String> before = lines.subList(0, headline);
        List<String> after = new ArrayList<>(lines.subList(headline + 1, lines.size()));
        String lead = before.stream().filter(line -> !isLabel(line)).findFirst().orElse(null);
        if (section == null) {
            section = before.stream().filter(PageReader::isLabel).findFirst().orElse(null);
        }
        if (lead == null && after.size() > 1) {
            lead = after.remove(0);
        }
        return lead == null && after.isEmpty()
                ? Optional.empty()
                : Optional.of(new OldArticle(title, section, published, lead, after, byline, reads, source));
    }

    /** Everything from "Tin liên quan" on belongs to other articles. */
    private void dropRelated() {
        for (int i = 0; i < lines.size(); i++) {
            if (RELATED.matcher(lines.get(i)).matches() && words(lines.get(i)) <= LONGEST_LABEL_WORDS) {
                // a counter or a source may stand below it where a page is out of order
                List<String> kept = lines.subList(i, lines.size()).stream()
                        .filter(line -> READS.matcher(line).matches())
                        .toList();
                lines.subList(i, lines.size()).clear();
                lines.addAll(kept);
                return;
            }
        }
    }

    private void takeDateAndSection() {
        for (int i = 0; i < lines.size(); i++) {
            Optional<LocalDateTime> date = OldDate.of(lines.get(i));
            if (date.isPresent()) {
                published = date.get();
                lines.remove(i);
                if (i > 0 && isLabel(lines.get(i - 1))) {
                    section = lines.remove(i - 1);
                }
                return;
            }
        }
    }

    /** The counter is taken wherever it stands, byline and source only below a line of text: a headline may look like them. */
    private void takeTail() {
        int text = firstText();
        for (int i = lines.size() - 1; i >= 0; i--) {
            String line = lines.get(i);
            Matcher counted = READS.matcher(line);
            Matcher sourced = SOURCE.matcher(line);
            boolean below = i > text && words(line) <= LONGEST_BYLINE_WORDS && !endsSentence(line);
            if (reads == null && counted.matches()) {
                reads = number(counted.group(1));
                lines.remove(i);
            } else if (below && byline == null && BYLINE.matcher(line).matches()) {
                byline = line;
                lines.remove(i);
            } else if (below && source == null && sourced.matches()) {
                source = sourced.group(1) != null ? sourced.group(1).strip() : line;
                lines.remove(i);
            }
        }
    }

    private int firstText() {
        for (int i = 0; i < lines.size(); i++) {
            if (words(lines.get(i)) > LONGEST_BYLINE_WORDS && endsSentence(lines.get(i))) {
                return i;
            }
        }
        return lines.size();
    }

    private int headline() {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            boolean labelBeforeMore = i == 0 && lines.size() > 2 && isLabel(line);
            if (words(line) <= LONGEST_HEADLINE_WORDS && !endsSentence(line) && !labelBeforeMore) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isLabel(String line) {
        return words(line) <= LONGEST_LABEL_WORDS && !endsSentence(line);
    }

    private static boolean endsSentence(String line) {
        return line.endsWith(".") || line.endsWith("…") || line.endsWith(";") || line.endsWith("(ảnh)");
    }

    private static int words(String line) {
        return line.split(" ").length;
    }

    private static @Nullable Long number(String grouped) {
        String digits = grouped.replaceAll("\\D", "");
        return digits.isEmpty() || digits.length() > 15 ? null : Long.valueOf(digits);
    }
}
