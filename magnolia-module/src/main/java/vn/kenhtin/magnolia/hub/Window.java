package vn.kenhtin.magnolia.hub;

/** The spans of time for which the hub ranks by reads. */
public enum Window {
    DAY("24h"),
    WEEK("7d"),
    ALL("all");

    private final String word;

    Window(String word) {
        this.word = word;
    }

    /** The word the hub's API has for it. */
    String word() {
        return word;
    }

    /** The shortest span that holds {@code days} days. */
    public static Window ofDays(int days) {
        return days <= 1 ? DAY : days <= 7 ? WEEK : ALL;
    }
}
