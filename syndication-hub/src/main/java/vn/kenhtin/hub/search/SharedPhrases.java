package vn.kenhtin.hub.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.kenhtin.hub.platform.text.Syllable;
import vn.kenhtin.hub.platform.text.Syllables;

/**
 * Finds the phrases that an article shares with others, as the article writes them: runs of syllables of which every neighbouring two stand together in the other
 * too, cut where words of grammar stand, so that what is left are words and names. Safe for use by many threads.
 */
public final class SharedPhrases {

    private static final int LONGEST = 5;
    private static final Set<String> GRAMMAR = Set.of(
            ("và của là có các những được cho với một này đó trong trên tại từ đến về để khi thì mà như đã sẽ đang cũng"
                            + " không bị do theo ra vào nên hay hoặc rất nhiều ở trước sau còn hơn lại chỉ đều mỗi mới vẫn vừa nếu nhưng bằng cùng qua lên xuống")
                    .split(" "));

    private final String text;
    private final List<Syllable> syllables;

    /** @param text the article's, in NFC */
    public SharedPhrases(String text) {
        this.text = text;
        this.syllables = Syllables.of(text);
    }

    /**
     * A phrase of two to five syllables.
     *
     * @param text as the article writes it
     * @param pairs the terms of its neighbouring syllables
     * @param isName whether each of its syllables begins with a capital
     */
    public record Phrase(String text, List<Integer> pairs, boolean isName) {}

    /** The phrases that stand in {@code other} too, in the order of the article; one that comes again is there again. */
    public List<Phrase> with(TermVector other) {
        List<Phrase> phrases = new ArrayList<>();
        List<Integer> pairs = new ArrayList<>();
        int first = 0;
        for (int i = 1; i <= syllables.size(); i++) {
            int pair =
                    i < syllables.size() && continues(i) ? TermVector.pair(syllables.get(i - 1), syllables.get(i)) : 0;
            if (pair != 0 && pairs.size() < LONGEST - 1 && other.contains(pair)) {
                pairs.add(pair);
            } else {
                if (!pairs.isEmpty()) {
                    phrases.add(phrase(first, pairs));
                }
                pairs.clear();
                first = i;
            }
        }
        return phrases;
    }

    private Phrase phrase(int first, List<Integer> pairs) {
        List<Syllable> run = syllables.subList(first, first + pairs.size() + 1);
        boolean name = run.stream().allMatch(syllable -> Character.isUpperCase(text.charAt(syllable.start())));
        int end = run.get(run.size() - 1).end();
        return new Phrase(text.substring(run.get(0).start(), end), List.copyOf(pairs), name);
    }

    /** Whether a phrase may go on from the syllable before to this one. */
    private boolean continues(int index) {
        Syllable before = syllables.get(index - 1);
        Syllable next = syllables.get(index);
        return !next.opensPhrase()
                && text.substring(before.end(), next.start()).isBlank()
                && isWord(before)
                && isWord(next);
    }

    private static boolean isWord(Syllable syllable) {
        return !syllable.isNumber() && !GRAMMAR.contains(syllable.text());
    }
}
