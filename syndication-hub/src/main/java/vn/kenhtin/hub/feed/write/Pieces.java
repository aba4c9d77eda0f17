package vn.kenhtin.hub.feed.write;

import java.util.Arrays;

/** Where in a growing document each piece that may be left out begins and ends. */
final class Pieces {

    private int[] marks = new int[128];
    private int size;

    void add(int start, int end) {
        if (size == marks.length) {
            marks = Arrays.copyOf(marks, size * 2);
        }
        marks[size++] = start;
        marks[size++] = end;
    }

    int[] marks() {
        return Arrays.copyOf(marks, size);
    }
}
