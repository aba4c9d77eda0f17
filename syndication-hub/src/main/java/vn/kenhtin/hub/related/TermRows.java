package vn.kenhtin.hub.related;

import java.util.Arrays;

/** Numbers terms from 0 on: an open-addressing table without boxing. Not safe for writing by many threads. */
final class TermRows {

    private static final int FREE = -1;

    private int[] terms;
    private int[] rows;
    private int size;

    TermRows(int expected) {
        int slots = Integer.highestOneBit(Math.max(16, expected * 2)) * 2;
        terms = new int[slots];
        rows = new int[slots];
        Arrays.fill(rows, FREE);
    }

    int size() {
        return size;
    }

    /** The row of {@code term}, or -1. */
    int find(int term) {
        return rows[slot(term)];
    }

    /** The row of {@code term}, a new one if it has none yet. */
    int add(int term) {
        if (size * 2 >= rows.length) {
            grow();
        }
        int slot = slot(term);
        if (rows[slot] == FREE) {
            terms[slot] = term;
            rows[slot] = size++;
        }
        return rows[slot];
    }

    private int slot(int term) {
        int mask = rows.length - 1;
        int slot = (term ^ (term >>> 15)) & mask;
        while (rows[slot] != FREE && terms[slot] != term) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        int[] oldTerms = terms;
        int[] oldRows = rows;
        terms = new int[oldTerms.length * 2];
        rows = new int[oldRows.length * 2];
        Arrays.fill(rows, FREE);
        for (int i = 0; i < oldRows.length; i++) {
            if (oldRows[i] != FREE) {
                int slot = slot(oldTerms[i]);
                terms[slot] = oldTerms[i];
                rows[slot] = oldRows[i];
            }
        }
    }
}
