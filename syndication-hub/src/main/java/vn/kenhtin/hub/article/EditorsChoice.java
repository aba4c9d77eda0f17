package vn.kenhtin.hub.article;

import java.util.Collection;
import java.util.List;

/**
 * What the editors of a source chose for the related news of one of their articles: an article is named by its id here, by its guid in the same source or by
 * the address of its page, as the source tells it. What is too long to be either, or too much for any list, is left out.
 *
 * @param pins what comes first, in this order
 * @param hides what never comes
 */
public record EditorsChoice(List<String> pins, List<String> hides) {

    /** Nothing was chosen. */
    public static final EditorsChoice NONE = new EditorsChoice(List.of(), List.of());

    private static final int MOST_PINS = 20;
    private static final int MOST_HIDES = 200;
    private static final int LONGEST = 2_048;

    /** Copies the lists. */
    public EditorsChoice {
        pins = usable(pins, MOST_PINS);
        hides = usable(hides, MOST_HIDES);
    }

    private static List<String> usable(Collection<String> names, int most) {
        return names.stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty() && name.length() <= LONGEST)
                .distinct()
                .limit(most)
                .toList();
    }
}
