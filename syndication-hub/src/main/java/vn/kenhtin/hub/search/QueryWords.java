package vn.kenhtin.hub.search;

import java.util.ArrayList;
import java.util.List;
import vn.kenhtin.hub.platform.text.Syllable;
import vn.kenhtin.hub.platform.text.Syllables;

/** What a reader typed, cut up: every group must occur, a group of several words as a phrase. */
record QueryWords(List<List<QueryWord>> groups) {

    /** More words than any real question; the rest is dropped, so that a pasted article cannot make the server work for long. */
    private static final int MOST = 40;

    static QueryWords parse(String typed) {
        String[] parts = Syllables.nfc(typed).split("[\"“”„]", -1);
        List<List<QueryWord>> groups = new ArrayList<>();
        int words = 0;
        for (int i = 0; i < parts.length; i++) {
            List<QueryWord> part = words(parts[i], MOST - words);
            words += part.size();
            boolean quoted = i % 2 == 1 && i < parts.length - 1;
            if (quoted && !part.isEmpty()) {
                groups.add(part);
            } else {
                part.forEach(word -> groups.add(List.of(word)));
            }
        }
        return new QueryWords(List.copyOf(groups));
    }

    /** The words outside phrases, in the order in which they were typed. */
    List<QueryWord> loose() {
        return groups.stream()
                .filter(group -> group.size() == 1)
                .map(group -> group.get(0))
                .toList();
    }

    private static List<QueryWord> words(String part, int most) {
        return Syllables.of(part).stream()
                .limit(most)
                .map(Syllable::text)
                .map(QueryWord::new)
                .toList();
    }
}
