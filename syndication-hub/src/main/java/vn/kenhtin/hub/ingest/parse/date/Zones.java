package vn.kenhtin.hub.ingest.parse.date;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Zones as they are written: offsets in every form, obsolete names of RFC 822, names of the zone database. */
final class Zones {

    private static final Map<String, Integer> NAMED = Map.ofEntries(
            Map.entry("z", 0),
            Map.entry("ut", 0),
            Map.entry("utc", 0),
            Map.entry("gmt", 0),
            Map.entry("ict", 7),
            Map.entry("est", -5),
            Map.entry("edt", -4),
            Map.entry("cst", -6),
            Map.entry("cdt", -5),
            Map.entry("mst", -7),
            Map.entry("mdt", -6),
            Map.entry("pst", -8),
            Map.entry("pdt", -7),
            Map.entry("bst", 1),
            Map.entry("cet", 1),
            Map.entry("cest", 2),
            Map.entry("jst", 9),
            Map.entry("sgt", 8));
    private static final Pattern GMT_OFFSET =
            Pattern.compile("(?<!\\p{L})(?:gmt|utc|ut)\\s?([+-])\\s?(\\d{1,2})(?::?([0-5]\\d))?(?!\\d)");
    private static final Pattern OFFSET =
            Pattern.compile("(?<![\\p{L}\\d/])([+-])(\\d{1,2})(?::?([0-5]\\d))?(?![\\d:./-])");
    private static final Pattern REGION =
            Pattern.compile("\\b(?:asia|europe|america|australia|africa|pacific)/[a-z_]{3,30}");
    private static final Pattern ETC = Pattern.compile("\\betc/(?:gmt|utc|uct)(?:([+-])(\\d{1,2}))?");
    private static final Pattern NAME = Pattern.compile(
            "(?<![\\p{L}])(?:z|ut|utc|gmt|ict|est|edt|cst|cdt|mst|mdt|pst|pdt|bst|cet|cest|jst|sgt)(?![\\p{L}])");

    private Zones() {}

    /** Takes a zone with a name out of {@code rest}, as it may stand anywhere; null when there is none. */
    static @Nullable ZoneId takeNamed(Remainder rest) {
        Matcher etc = rest.take(ETC);
        if (etc != null) {
            // by POSIX, Etc/GMT+7 lies west of Greenwich
            return etc.group(1) == null
                    ? ZoneOffset.UTC
                    : offset(etc.group(1).equals("+") ? "-" : "+", etc.group(2), null);
        }
        Matcher offset = rest.take(GMT_OFFSET);
        if (offset != null) {
            return offset(offset.group(1), offset.group(2), offset.group(3));
        }
        Matcher region = rest.take(REGION);
        if (region != null) {
            return region(region.group());
        }
        Matcher name = rest.take(NAME);
        return name == null ? null : ZoneOffset.ofHours(NAMED.getOrDefault(name.group(), 0));
    }

    /** Takes a bare offset out of {@code rest}, from which the day is gone already; null when there is none. */
    static @Nullable ZoneId takeOffset(Remainder rest) {
        Matcher offset = rest.take(OFFSET);
        return offset == null ? null : offset(offset.group(1), offset.group(2), offset.group(3));
    }

    /** The zone of one of RFC 822's names, or null. */
    static @Nullable ZoneOffset rfc822(String name) {
        return switch (name) {
            case "GMT", "UT", "Z" -> ZoneOffset.UTC;
            case "EST", "EDT", "CST", "CDT", "MST", "MDT", "PST", "PDT" ->
                ZoneOffset.ofHours(NAMED.getOrDefault(name.toLowerCase(Locale.ROOT), 0));
            default -> null;
        };
    }

    private static @Nullable ZoneId offset(String sign, String hours, @Nullable String minutes) {
        int factor = sign.equals("-") ? -1 : 1;
        int ofHour = minutes == null ? 0 : Integer.parseInt(minutes);
        try {
            return ZoneOffset.ofHoursMinutes(factor * Integer.parseInt(hours), factor * ofHour);
        } catch (DateTimeException tooFarAway) {
            return null;
        }
    }

    private static @Nullable ZoneId region(String lowerCase) {
        for (String id : ZoneId.getAvailableZoneIds()) {
            if (id.equalsIgnoreCase(lowerCase)) {
                return ZoneId.of(id);
            }
        }
        return null;
    }
}
