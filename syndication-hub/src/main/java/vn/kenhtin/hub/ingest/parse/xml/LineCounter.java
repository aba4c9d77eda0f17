package vn.kenhtin.hub.ingest.parse.xml;

/** Tells the line of a place in a text, for places asked in ascending order; the whole text is passed over once. Not for use by several threads. */
final class LineCounter {

    private final String text;
    private int counted;
    private int line = 1;

    LineCounter(String text) {
        this.text = text;
    }

    /** Line of {@code place}, from 1. */
    int at(int place) {
        int end = text.indexOf('\n', counted);
        while (end >= 0 && end < place) {
            line++;
            counted = end + 1;
            end = text.indexOf('\n', counted);
        }
        return line;
    }
}
