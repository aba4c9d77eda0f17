package vn.kenhtin.hub.story;

/**
 * An article found to be in substance the same text.
 *
 * @param similarity share of the shorter text's phrases that stand in the longer too, 0 to 1
 */
public record StoryMatch(String id, double similarity) {

    private static final int PERCENT = 100;

    /** Why, in Vietnamese, naming the other article by {@code title}: {@code "trùng 92 % cụm từ với “…”"}. */
    public String reason(String title) {
        return "trùng " + Math.round(similarity * PERCENT) + " % cụm từ với “" + title + "”";
    }
}
