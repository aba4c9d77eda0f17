package vn.kenhtin.hub.platform.config;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts the library's messages into sentences for the operator who wrote the setting. */
final class Complaint {

    private static final Pattern VALUE = Pattern.compile(
            "SRCFG00039: The config property (\\S+) with the config value \"(.*)\" threw an Exception whilst being"
                    + " converted (.*)",
            Pattern.DOTALL);
    private static final Pattern MISSING =
            Pattern.compile("SRCFG00014: The config property (\\S+) is required.*", Pattern.DOTALL);
    private static final Pattern UNKNOWN =
            Pattern.compile("SRCFG00050: (\\S+) (?:in (.+) )?does not map to any root.*", Pattern.DOTALL);
    private static final Pattern CODE = Pattern.compile("^(?:[\\w.]+Exception: )?(SRCFG\\d+: )?");

    private Complaint() {}

    /** The setting that a message is about, null when it names none. */
    static @Nullable String setting(String message) {
        for (Pattern kind : new Pattern[] {VALUE, MISSING, UNKNOWN}) {
            Matcher matcher = kind.matcher(message);
            if (matcher.find()) {
                return matcher.group(1);
            }
        }
        return null;
    }

    static String of(String message) {
        Matcher value = VALUE.matcher(message);
        if (value.find()) {
            return value.group(1) + " cannot be \"" + value.group(2) + "\": " + reason(value.group(3));
        }
        Matcher missing = MISSING.matcher(message);
        if (missing.find()) {
            return missing.group(1) + " must be given";
        }
        Matcher unknown = UNKNOWN.matcher(message);
        if (unknown.find()) {
            return unknown.group(1) + " is not a setting"
                    + (unknown.group(2) == null ? "" : " (" + unknown.group(2) + ")");
        }
        return CODE.matcher(message).replaceFirst("");
    }

    private static String reason(String conversion) {
        return conversion.contains("SRCFG")
                ? "it has not the right form"
                : CODE.matcher(conversion).replaceFirst("");
    }
}
