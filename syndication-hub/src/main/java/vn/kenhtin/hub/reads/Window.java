package vn.kenhtin.hub.reads;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The time whose reads make an article most read. Within it, reads weigh half as much when they are half the window older. */
enum Window {
    DAY("24h", 24),
    WEEK("7d", 7 * 24),
    ALL("all", 0);

    private final String code;
    private final int hours;

    Window(String code, int hours) {
        this.code = code;
        this.hours = hours;
    }

    /** The window of that name; JAX-RS calls this.
     * @throws IllegalArgumentException when there is none */
    static Window fromString(String code) {
        return Arrays.stream(values())
                .filter(window -> window.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("A window is one of "
                        + Arrays.stream(values()).map(each -> each.code).collect(Collectors.joining(", "))));
    }

    /** Its length in hours; 0 for all time. */
    int hours() {
        return hours;
    }
}
