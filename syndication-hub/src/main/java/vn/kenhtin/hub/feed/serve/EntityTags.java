package vn.kenhtin.hub.feed.serve;

/** Lists of entity tags as If-None-Match carries them (RFC 9110, 8.8.3 and 13.1.2). */
final class EntityTags {

    private EntityTags() {}

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
