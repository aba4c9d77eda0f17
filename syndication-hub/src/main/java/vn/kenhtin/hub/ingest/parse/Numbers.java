package vn.kenhtin.hub.ingest.parse;

import org.jspecify.annotations.Nullable;

/** Numbers as authors write them: with dots or commas between thousands, or not at all. Stateless. */
final class Numbers {

    private Numbers() {}

    /** The whole number not below zero that {@code text} means; 0 when it means none. */
    static long count(@Nullable String text) {
        if (text == null || text.isEmpty() || text.length() > 40) {
            return 0;
        }
        if (text.length() < 10 && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Integer.parseInt(text);
        }
        String digits = text.strip().replaceAll("(?<=\\d)[., ](?=\\d{3}(?!\\d))", "");
        return digits.matches("\\d{1,18}(?:\\.\\d*)?(?:px)?") ? Long.parseLong(digits.replaceAll("\\D.*", "")) : 0;
    }
}
