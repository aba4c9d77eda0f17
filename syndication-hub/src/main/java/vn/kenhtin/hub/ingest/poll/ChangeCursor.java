package vn.kenhtin.hub.ingest.poll;

import java.net.URI;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.ingest.poll.Harvest.Progress;
import vn.kenhtin.hub.source.PollState;

/**
 * How a source that numbers its changes is asked for those after a cursor: at its own address, with the cursor as parameter {@code changedSince}. Its JSON Feed
 * gives the cursor as {@code _kenhtin.cursor}, oldest changes first, and has a {@code next_url} while there are more. Stateless.
 */
final class ChangeCursor {

    /** From here a source tells everything it has. */
    static final String BEGINNING = "0";

    private static final String PARAMETER = "changedSince=";
    private static final Pattern USABLE = Pattern.compile("[A-Za-z0-9._~-]{1,200}");

    /** A cursor that a source refuses so often is given up. */
    private static final int MOST_REFUSALS = 3;

    private static final Set<String> REFUSALS = Set.of("not-found", "status", "unusable");

    private ChangeCursor() {}

    /** The cursor to ask with; null for the plain address, also after the source would not hear of the cursor again and again. */
    static @Nullable String of(PollState state) {
        boolean refused = state.failures() >= MOST_REFUSALS && REFUSALS.contains(String.valueOf(state.outcome()));
        return refused ? null : state.cursor();
    }

    /** Whether the cursor may stand in a URL as it is. */
    static boolean isUsable(String cursor) {
        return USABLE.matcher(cursor).matches();
    }

    /** The address that asks for what changed after {@code cursor}; without one, the plain address. */
    static URI address(URI source, @Nullable String cursor) {
        URI plain = plain(source);
        if (cursor == null) {
            return plain;
        }
        String query =
                plain.getRawQuery() == null ? PARAMETER + cursor : plain.getRawQuery() + "&" + PARAMETER + cursor;
        return withQuery(plain, query);
    }

    /** The address without any cursor. */
    static URI plain(URI address) {
        String query = address.getRawQuery();
        if (query == null || !query.contains(PARAMETER)) {
            return address;
        }
        String rest = Arrays.stream(query.split("&"))
                .filter(parameter -> !parameter.startsWith(PARAMETER))
                .collect(Collectors.joining("&"));
        return withQuery(address, rest);
    }

    /**
     * Where to go on after a document.
     *
     * @param asked the cursor that brought it; null for the plain address, which shows the newest only: what lies before is then read from the beginning
     */
    static @Nullable Progress next(@Nullable String asked, @Nullable Progress reached) {
        if (reached == null) {
            return null;
        }
        return asked == null && reached.more()
                ? new Progress(BEGINNING, true)
                : new Progress(
                        reached.cursor(), reached.more() && !reached.cursor().equals(asked));
    }

    private static URI withQuery(URI address, String query) {
        String text = address.toString();
        int end = text.indexOf('?');
        String bare = end < 0 ? text : text.substring(0, end);
        return URI.create(query.isEmpty() ? bare : bare + "?" + query);
    }
}
