package vn.kenhtin.hub.story;

import java.util.Arrays;

/**
 * Which articles hold which shingles: primitive tables, since millions of boxed entries would not fit. A shingle that stands in very many articles is a phrase
 * of the trade and finds nobody. Articles are numbered slots; a slot once used stays used. Not safe for use by many threads.
 */
final class ShingleIndex {

    private static final int MOST_ARTICLES = 64;
    private static final int NONE = -1;

    private int[] keys = new int[1 << 12];
    private int[] heads = new int[1 << 12];
    private int[] counts = new int[1 << 12];
    private int used;
    private int[] slots = new int[1 << 12];
    private int[] nexts = new int[1 << 12];
    private int postings;

    ShingleIndex() {
        Arrays.fill(heads, NONE);
    }

    void add(int slot, int[] shingles) {
        for (int shingle : shingles) {
            if (used * 2 >= keys.length) {
                grow();
            }
            int cell = cell(shingle);
            if (counts[cell] == 0) {
                keys[cell] = shingle;
                used++;
            }
            if (counts[cell] <= MOST_ARTICLES) {
                counts[cell]++;
                link(cell, slot);
            }
        }
    }

    /** Makes room for others under the limit; what was added stays in the table. */
    void forget(int[] shingles) {
        for (int shingle : shingles) {
            int cell = cell(shingle);
            if (counts[cell] > 1) {
                counts[cell]--;
            }
        }
    }

    /** Adds to {@code hits[slot]} one for each of the shingles in that slot, and returns the slots hit for the first time. */
    int[] count(int[] shingles, int[] hits) {
        int[] found = new int[64];
        int size = 0;
        for (int shingle : shingles) {
            int cell = cell(shingle);
            if (counts[cell] > 0 && counts[cell] <= MOST_ARTICLES) {
                for (int p = heads[cell]; p != NONE; p = nexts[p]) {
                    if (hits[slots[p]]++ == 0) {
                        found = size < found.length ? found : Arrays.copyOf(found, size * 2);
                        found[size++] = slots[p];
                    }
                }
            }
        }
        return Arrays.copyOf(found, size);
    }

    private void link(int cell, int slot) {
        if (postings == slots.length) {
            slots = Arrays.copyOf(slots, postings * 2);
            nexts = Arrays.copyOf(nexts, postings * 2);
        }
        slots[postings] = slot;
        nexts[postings] = heads[cell];
        heads[cell] = postings++;
    }

    private int cell(int key) {
        int mask = keys.length - 1;
        int cell = (key >>> 3) & mask;
        while (counts[cell] > 0 && keys[cell] != key) {
            cell = (cell + 1) & mask;
        }
        return cell;
    }

    private void grow() {
        int[] oldKeys = keys;
        int[] oldHeads = heads;
        int[] oldCounts = counts;
        keys = new int[oldKeys.length * 2];
        heads = new int[oldKeys.length * 2];
        counts = new int[oldKeys.length * 2];
        Arrays.fill(heads, NONE);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldCounts[i] > 0) {
                int cell = cell(oldKeys[i]);
                keys[cell] = oldKeys[i];
                heads[cell] = oldHeads[i];
                counts[cell] = oldCounts[i];
            }
        }
    }
}
