package vn.kenhtin.hub.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.kenhtin.hub.platform.text.Syllable;
import vn.kenhtin.hub.platform.text.Syllables;

/** Finds the words of a query in the text as it is written, by the rules by which they were found in the index. */
final class Highlighter {

    private static final int PASSAGE_SYLLABLES = 40;
    private static final int BEFORE_FIRST = 6;

    private final List<List<QueryWord>> groups;

    Highlighter(QueryWords words) {
        groups = words.groups();
    }

    /** The whole of {@code text} with its marks. */
    Snippet whole(String text) {
        return new Snippet(text, marks(found(Syllables.of(text)), 0, 0, text.length()));
    }

    /** The passage of {@code text} with most different words of the query; its beginning if there are none. */
    Snippet passage(String text) {
        List<Syllable> syllables = Syllables.of(text);
        List<Found> found = found(syllables);
        int first = Math.max(0, bestStart(found) - BEFORE_FIRST);
        int last = Math.min(syllables.size(), first + PASSAGE_SYLLABLES);
        if (last == 0) {
            return new Snippet("", List.of());
        }
        int start = syllables.get(first).start();
        int end = last == syllables.size()
                ? text.length()
                : syllables.get(last - 1).end();
        String before = first > 0 ? "… " : "";
        String after = last < syllables.size() ? "…" : "";
        return new Snippet(
                before + text.substring(start, end) + after, marks(found, before.length() - start, start, end));
    }

    private List<Found> found(List<Syllable> syllables) {
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < syllables.size(); i++) {
            for (int group = 0; group < groups.size(); group++) {
                List<QueryWord> words = groups.get(group);
                if (startsAt(i, words, syllables)) {
                    int last = i + words.size() - 1;
                    found.add(new Found(
                            i,
                            group,
                            syllables.get(i).start(),
                            syllables.get(last).end()));
                    i = last;
                    break;
                }
            }
        }
        return found;
    }

    private static boolean startsAt(int at, List<QueryWord> words, List<Syllable> syllables) {
        if (at + words.size() > syllables.size()) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            if (!words.get(i).finds(syllables.get(at + i).text())) {
                return false;
            }
        }
        return true;
    }

    private static int bestStart(List<Found> found) {
        int best = 0;
        int bestWorth = 0;
        for (int i = 0; i < found.size(); i++) {
            Set<Integer> different = new HashSet<>();
            int hits = 0;
            int limit = found.get(i).syllable() + PASSAGE_SYLLABLES - BEFORE_FIRST;
            for (int j = i; j < found.size() && found.get(j).syllable() < limit; j++) {
                different.add(found.get(j).group());
                hits++;
            }
            int worth = different.size() * PASSAGE_SYLLABLES + hits;
            if (worth > bestWorth) {
                bestWorth = worth;
                best = found.get(i).syllable();
            }
        }
        return best;
    }

    private static List<Snippet.Mark> marks(List<Found> found, int shift, int start, int end) {
        return found.stream()
                .filter(f -> f.start() >= start && f.end() <= end)
                .map(f -> new Snippet.Mark(f.start() + shift, f.end() + shift))
                .toList();
    }

    private record Found(int syllable, int group, int start, int end) {}
}
