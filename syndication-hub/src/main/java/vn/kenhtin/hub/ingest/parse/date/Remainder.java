package vn.kenhtin.hub.ingest.parse.date;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is still to be understood of a date; each part understood is taken out. Not for use by several threads. */
final class Remainder {

    private String text;

    Remainder(String text) {
        this.text = text;
    }

    /** The first match of {@code part}, taken out; null when there is none. */
    @Nullable Matcher take(Pattern part) {
        Matcher matcher = part.matcher(text);
        if (!matcher.find()) {
            return null;
        }
        text = text.substring(0, matcher.start()) + " " + text.substring(matcher.end());
        return matcher;
    }

    @Override
    public String toString() {
        return text;
    }
}
