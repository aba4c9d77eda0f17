package vn.kenhtin.hub.search;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.platform.problem.ProblemException;
import vn.kenhtin.hub.platform.text.Slug;
import vn.kenhtin.hub.search.SearchQuery.Order;
import vn.kenhtin.hub.site.Site;
import vn.kenhtin.hub.site.SiteSlug;
import vn.kenhtin.hub.site.SiteStore;

/** Reads a search from the parameters of a request; whatever is wrong with one is told as a problem of status 400. */
record SearchParameters(MultivaluedMap<String, String> given, SiteStore sites) {

    private static final int LONGEST = 500;
    private static final int MOST_KEYS = 100;
    private static final int MOST_HITS = 100;
    private static final int LAST_YEAR = 9_999;

    SearchQuery query() {
        Instant from = time("from", 0);
        Instant to = time("to", 1);
        if (from != null && to != null && !from.isBefore(to)) {
            throw ProblemException.badRequest("'from' is not before 'to'");
        }
        return new SearchQuery(text(), siteKeys(), categories(), from, to, order(), limit(), value("after"));
    }

    private String text() {
        String text = value("q");
        if (text != null && text.length() > LONGEST) {
            throw ProblemException.badRequest("'q' is longer than " + LONGEST + " characters");
        }
        return text == null ? "" : text;
    }

    /** An article stays with the site that published it, so a site's news are also those of the sites it took over. */
    private Set<String> siteKeys() {
        Set<String> keys = new HashSet<>();
        for (String name : values("site")) {
            SiteSlug slug = slug(name);
            if (sites.find(slug).isEmpty()) {
                throw ProblemException.badRequest("No site has the slug '" + slug + "'");
            }
            keys.add(slug.value());
            sites.mergedInto(slug).forEach(merged -> keys.add(merged.value()));
        }
        return keys;
    }

    private static SiteSlug slug(String name) {
        try {
            return SiteSlug.fromString(name);
        } catch (IllegalArgumentException e) {
            throw ProblemException.badRequest("'site': " + e.getMessage());
        }
    }

    private Set<String> categories() {
        return values("category").stream().map(Slug::of).collect(Collectors.toSet());
    }

    private Order order() {
        String sort = value("sort");
        if (sort == null) {
            return text().isBlank() ? Order.NEWEST : Order.BEST;
        }
        try {
            return Order.valueOf(sort.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw ProblemException.badRequest("'sort' is best or newest");
        }
    }

    private int limit() {
        String limit = value("limit");
        if (limit == null) {
            return 20;
        }
        if (!limit.matches("[0-9]{1,3}") || Integer.parseInt(limit) < 1 || Integer.parseInt(limit) > MOST_HITS) {
            throw ProblemException.badRequest("'limit' is a number from 1 to " + MOST_HITS);
        }
        return Integer.parseInt(limit);
    }

    /** A date is a whole day of Vietnam: from its beginning, to its end. */
    private @Nullable Instant time(String name, int daysAfter) {
        String text = value(name);
        if (text == null) {
            return null;
        }
        try {
            if (text.length() == "2018-05-10".length()) {
                return LocalDate.parse(text)
                        .plusDays(daysAfter)
                        .atStartOfDay(Site.VIETNAM)
                        .toInstant();
            }
            // a plus sign that was not encoded arrives as a space
            OffsetDateTime time = OffsetDateTime.parse(text.replace(' ', '+'));
            if (Math.abs(time.getYear()) <= LAST_YEAR) {
                return time.toInstant();
            }
        } catch (DateTimeException e) {
            // told below
        }
        throw ProblemException.badRequest(
                "'" + name + "' is a date (2018-05-10) or a time with offset (2018-05-10T08:00:00+07:00)");
    }

    private @Nullable String value(String name) {
        String value = given.getFirst(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    private List<String> values(String name) {
        List<String> values = given.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isBlank())
                .toList();
        if (values.size() > MOST_KEYS) {
            throw ProblemException.badRequest("'" + name + "' is given more than " + MOST_KEYS + " times");
        }
        return values;
    }
}
