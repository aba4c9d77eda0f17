package vn.kenhtin.hub.ingest.parse.xml;

/** Tells the line of a place in a text, for places asked in ascending order; the whole text is passed over once. Not for use by several threads. */
final class LineCounter {

    private final String text;
    private int nextEnd;
    private int line = 1;

    LineCounter(String text) {
        this.text = text;
        this.nextEnd = endAfter(0);
    }

    /** Line of {@code place}, from 1. */
    int at(int place) {
        while (nextEnd < place) {
            line++;
            nextEnd = endAfter(nextEnd + 1);
        }
        return line;
    }

    private int endAfter(int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? Integer.MAX_VALUE : end;
    }
}
