package vn.kenhtin.webapp.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * The text of one article as readers see it: days are filled in and corrections made. In a script {@code {d-3}} stands for the day three
 * days before the demo's start, written as "21/11", and {@code {y+1}} for the year after that of the start.
 */
record Words(String title, String lead, List<String> body, String caption) {

    /** Where the demo's readers live; Vietnam has no summer time. */
    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final Pattern DAY_OR_YEAR = Pattern.compile("\\{([dy])([+-]\\d+)?}");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M", Locale.ROOT);

    static Words of(ArticleScript script, Moment moment) {
        UnaryOperator<String> dated = text -> withDays(text, moment.start());
        UnaryOperator<String> told = text -> dated.apply(corrected(text, script.header(), moment));
        List<String> paragraphs = script.paragraphs().stream().map(told).toList();
        return new Words(
                title(script, moment, dated),
                paragraphs.get(0),
                paragraphs.subList(1, paragraphs.size()),
                told.apply(script.header().get("caption", "")));
    }

    /** Lead and body as plain paragraphs. */
    String text() {
        return lead + "\n" + String.join("\n", body);
    }

    private static String title(ArticleScript script, Moment moment, UnaryOperator<String> dated) {
        String title = script.title();
        return dated.apply(moment.corrected() == null ? title : script.header().get("corrected-title", title));
    }

    private static String corrected(String text, Header header, Moment moment) {
        return moment.corrected() != null && header.has("wrong")
                ? text.replace(header.need("wrong"), header.need("right"))
                : text;
    }

    private static String withDays(String text, Instant start) {
        LocalDate today = LocalDate.ofInstant(start, ZONE);
        return DAY_OR_YEAR.matcher(text).replaceAll(match -> {
            int offset = match.group(2) == null ? 0 : Integer.parseInt(match.group(2));
            return match.group(1).equals("d")
                    ? DAY.format(today.plusDays(offset))
                    : Integer.toString(today.getYear() + offset);
        });
    }
}
