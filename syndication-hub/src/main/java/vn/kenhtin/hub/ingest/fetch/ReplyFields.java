package vn.kenhtin.hub.ingest.fetch;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jetty.http.HttpDateTime;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.jspecify.annotations.Nullable;

/** What the header fields of a response mean to us. Whatever they hold, reading them never fails. */
record ReplyFields(HttpFields fields) {

    private static final Duration LONGEST = Duration.ofDays(365);

    Validators validators(URI url) {
        return new Validators(url, filled(HttpHeader.ETAG), filled(HttpHeader.LAST_MODIFIED));
    }

    @Nullable String contentType() {
        return filled(HttpHeader.CONTENT_TYPE);
    }

    List<String> contentEncoding() {
        return fields.getCSV(HttpHeader.CONTENT_ENCODING, false).stream()
                .map(coding -> coding.toLowerCase(Locale.ROOT))
                .toList();
    }

    Optional<URI> location(URI base) {
        return Optional.ofNullable(filled(HttpHeader.LOCATION)).flatMap(text -> LenientUri.resolve(base, text));
    }

    List<WebLink> links(URI base) {
        return LinkField.links(fields.getValuesList(HttpHeader.LINK), base);
    }

    /** RFC 9110 section 10.2.3: seconds or a date. A date is taken against the server's own clock if it tells its time. */
    Optional<Duration> retryAfter(Instant now) {
        return Optional.ofNullable(filled(HttpHeader.RETRY_AFTER))
                .flatMap(text -> seconds(text).or(() -> until(text, now)));
    }

    /** RFC 9111 section 4.2: {@code max-age} less {@code Age}, else {@code Expires} less {@code Date}. */
    Duration freshFor(Instant now) {
        Optional<Duration> maxAge = Optional.empty();
        for (String directive : fields.getCSV(HttpHeader.CACHE_CONTROL, false)) {
            String plain = directive.toLowerCase(Locale.ROOT);
            if (plain.equals("no-cache") || plain.equals("no-store")) {
                return Duration.ZERO;
            }
            if (plain.startsWith("max-age=")) {
                maxAge = seconds(plain.substring("max-age=".length()));
            }
        }
        return maxAge.map(this::lessAge)
                .or(() -> Optional.ofNullable(filled(HttpHeader.EXPIRES)).flatMap(text -> until(text, now)))
                .orElse(Duration.ZERO);
    }

    private Duration lessAge(Duration maxAge) {
        Duration age = Optional.ofNullable(filled(HttpHeader.AGE))
                .flatMap(ReplyFields::seconds)
                .orElse(Duration.ZERO);
        return atLeastZero(maxAge.minus(age));
    }

    private Optional<Duration> until(String date, Instant now) {
        Instant serverNow = Optional.ofNullable(filled(HttpHeader.DATE))
                .flatMap(ReplyFields::date)
                .orElse(now);
        return date(date).map(then -> atLeastZero(Duration.between(serverNow, then)));
    }

    private static Duration atLeastZero(Duration duration) {
        if (duration.isNegative()) {
            return Duration.ZERO;
        }
        return duration.compareTo(LONGEST) > 0 ? LONGEST : duration;
    }

    private static Optional<Duration> seconds(String text) {
        String digits = text.strip();
        if (digits.isEmpty() || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        return Optional.of(digits.length() > 9 ? LONGEST : atLeastZero(Duration.ofSeconds(Long.parseLong(digits))));
    }

    private static Optional<Instant> date(String text) {
        try {
            return Optional.of(HttpDateTime.parse(text).toInstant());
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private @Nullable String filled(HttpHeader name) {
        String value = fields.get(name);
        return value == null || value.isBlank() ? null : value;
    }
}
