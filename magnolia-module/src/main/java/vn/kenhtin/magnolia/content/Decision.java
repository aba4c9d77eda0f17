package vn.kenhtin.magnolia.content;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What editors decided on the related news of one article: hub ids, URLs or guids to show first and never to show. Immutable. */
public final class Decision {

    /** Nothing was decided. */
    public static final Decision NONE = new Decision(Set.of(), Set.of());

    private final Set<String> pins;
    private final Set<String> hides;

    Decision(Set<String> pins, Set<String> hides) {
        this.pins = pins;
        this.hides = hides;
    }

    Decision pinning(String key) {
        return new Decision(with(pins, key), hides);
    }

    Decision hiding(String key) {
        return new Decision(pins, with(hides, key));
    }

    /** The pinned ones, in the order of the tree. */
    public List<String> pins() {
        return new ArrayList<>(pins);
    }

    public List<String> hides() {
        return new ArrayList<>(hides);
    }

    public boolean pins(String id, String url) {
        return pins.contains(id) || pins.contains(url);
    }

    public boolean hides(String id, String url) {
        return hides.contains(id) || hides.contains(url);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Decision
                && pins.equals(((Decision) other).pins)
                && hides.equals(((Decision) other).hides);
    }

    @Override
    public int hashCode() {
        return 31 * pins.hashCode() + hides.hashCode();
    }

    private static Set<String> with(Set<String> keys, String key) {
        Set<String> more = new LinkedHashSet<>(keys);
        more.add(key);
        return more;
    }
}
