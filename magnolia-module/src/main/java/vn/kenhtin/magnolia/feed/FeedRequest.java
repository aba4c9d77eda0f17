package vn.kenhtin.magnolia.feed;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks of the feed: the newest changes first, or with {@code changedSince} everything noticed after that cursor,
 * oldest first. {@code limit} above {@value #LARGEST} means {@value #LARGEST}. Parameters of other names are ignored. Immutable.
 */
public final class FeedRequest {

    static final int LARGEST = 100;
    static final int USUAL = 50;

    private static final Pattern DIGITS = Pattern.compile("\\d{1,18}");

    private final int limit;
    private final @Nullable Long changedSince;
    private final long before;

    private FeedRequest(int limit, @Nullable Long changedSince, long before) {
        this.limit = limit;
        this.changedSince = changedSince;
        this.before = before;
    }

    /** Reads the query's parameters. */
    public static FeedRequest of(Map<String, List<String>> query) throws BadParameter {
        Long limit = number(query, "limit");
        Long changedSince = number(query, "changedSince");
        Long before = number(query, "before");
        if (limit != null && limit == 0) {
            throw new BadParameter("limit", "limit is a number from 1 to " + LARGEST);
        }
        if (changedSince != null && before != null) {
            throw new BadParameter("before", "changedSince and before exclude each other");
        }
        return new FeedRequest(
                limit == null ? USUAL : (int) Math.min(limit, LARGEST),
                changedSince,
                before == null ? Long.MAX_VALUE : before);
    }

    private static @Nullable Long number(Map<String, List<String>> query, String name) throws BadParameter {
        List<String> values = query.getOrDefault(name, List.of());
        if (values.isEmpty()) {
            return null;
        }
        if (values.size() > 1 || !DIGITS.matcher(values.get(0)).matches()) {
            throw new BadParameter(name, name + " is one whole number of at most 18 digits");
        }
        return Long.valueOf(values.get(0));
    }

    int limit() {
        return limit;
    }

    /** The cursor to go on from, or null if the newest changes are wanted. */
    @Nullable Long changedSince() {
        return changedSince;
    }

    /** Only what was noticed before this position is wanted. */
    long before() {
        return before;
    }

    /** True for the first page of the newest changes. */
    boolean newest() {
        return changedSince == null && before == Long.MAX_VALUE;
    }

    /** This request's query, the same for requests that ask for the same. */
    String query() {
        return changedSince != null ? sinceQuery(changedSince) : newest() ? "?limit=" + limit : beforeQuery(before);
    }

    String sinceQuery(long cursor) {
        return "?changedSince=" + cursor + "&limit=" + limit;
    }

    String beforeQuery(long position) {
        return "?before=" + position + "&limit=" + limit;
    }
}
