package vn.kenhtin.hub.ingest.clean;

import org.jsoup.nodes.Element;

/** Makes a lead of a summary too long to be one: sources that give the full text as description. */
final class Lead {

    private static final int LONGEST = 500;

    private Lead() {}

    /** The first paragraph, if it is short enough, else the beginning of the summary up to a sentence or word. */
    static String of(String summary, Element body) {
        Element first = body.firstElementChild();
        String paragraph = first == null ? "" : PlainText.line(first.wholeText());
        if (paragraph.length() >= 40 && paragraph.length() <= LONGEST) {
            return paragraph;
        }
        int sentence = Math.max(summary.lastIndexOf(". ", LONGEST), summary.lastIndexOf("… ", LONGEST));
        if (sentence > LONGEST / 4) {
            return summary.substring(0, sentence + 1);
        }
        int word = summary.lastIndexOf(' ', LONGEST);
        return summary.substring(0, word > 0 ? word : LONGEST) + "…";
    }
}
