package vn.kenhtin.hub.ingest.parse;

import static vn.kenhtin.hub.ingest.parse.xml.Vocabulary.RSS;
import static vn.kenhtin.hub.ingest.parse.xml.Vocabulary.SYNDICATION;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.ingest.parse.xml.XmlNode;

/** How often an XML feed wants to be read. Stateless. */
final class XmlRhythm {

    private static final Duration LONGEST = Duration.ofDays(366);

    private XmlRhythm() {}

    static FeedHead.Rhythm of(XmlNode channel) {
        Duration ttl = Duration.ofMinutes(Math.min(Numbers.count(channel.textOf(RSS, "ttl")), LONGEST.toMinutes()));
        Duration wanted = ttl.isZero() ? period(channel) : ttl;
        return new FeedHead.Rhythm(wanted, hours(channel), days(channel));
    }

    private static @Nullable Duration period(XmlNode channel) {
        String period = channel.textOf(SYNDICATION, "updateperiod");
        if (period == null) {
            return null;
        }
        Duration whole = switch (period.strip().toLowerCase(Locale.ROOT)) {
            case "hourly" -> Duration.ofHours(1);
            case "daily" -> Duration.ofDays(1);
            case "weekly" -> Duration.ofDays(7);
            case "monthly" -> Duration.ofDays(30);
            case "yearly" -> Duration.ofDays(365);
            default -> null;
        };
        long times = Math.max(1, Math.min(Numbers.count(channel.textOf(SYNDICATION, "updatefrequency")), 10_000));
        return whole == null ? null : whole.dividedBy(times);
    }

    private static Set<Integer> hours(XmlNode channel) {
        Set<Integer> hours = new HashSet<>();
        XmlNode skip = channel.child(RSS, "skiphours");
        if (skip != null) {
            for (XmlNode hour : skip.children(RSS, "hour")) {
                if (hour.text().matches("\\d{1,2}") && Integer.parseInt(hour.text()) <= 24) {
                    // RSS 0.91 counts from 1 to 24
                    hours.add(Integer.parseInt(hour.text()) % 24);
                }
            }
        }
        return hours;
    }

    private static Set<DayOfWeek> days(XmlNode channel) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        XmlNode skip = channel.child(RSS, "skipdays");
        if (skip != null) {
            for (XmlNode day : skip.children(RSS, "day")) {
                for (DayOfWeek one : DayOfWeek.values()) {
                    if (one.name().equalsIgnoreCase(day.text())) {
                        days.add(one);
                    }
                }
            }
        }
        return days;
    }
}
