package vn.kenhtin.hub.feed.serve;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Lists of entity tags as If-None-Match carries them (RFC 9110, 8.8.3 and 13.1.2). */
final class EntityTags {

    private static final Pattern TAG = Pattern.compile("\"[^\"]{0,200}\"");
    private static final int MOST = 10;

    private EntityTags() {}

    /** The first tags of the list, without marks of weakness; it may come from anybody. */
    static List<String> of(String list) {
        return TAG.matcher(list).results().limit(MOST).map(MatchResult::group).toList();
    }

    /** Whether one of the list's tags equals {@code tag}, compared weakly. A list that breaks the grammar counts up to the break. */
    static boolean contain(String list, String tag) {
        int at = 0;
        while (at < list.length()) {
            char c = list.charAt(at);
            if (c == ',' || c == ' ' || c == '\t') {
                at++;
                continue;
            }
            int quote = list.startsWith("W/", at) ? at + 2 : at;
            int end = quote < list.length() && list.charAt(quote) == '"' ? list.indexOf('"', quote + 1) : -1;
            if (end < 0) {
                return false;
            }
            if (end + 1 - quote == tag.length() && list.startsWith(tag, quote)) {
                return true;
            }
            at = end + 1;
        }
        return false;
    }
}
