package vn.kenhtin.hub.story;

/**
 * How much two texts share.
 *
 * @param ofShorter share of the shorter text's phrases that the longer holds too, figures aside, 0 to 1
 * @param ofLonger share of the longer text's phrases that the shorter holds too, figures aside, 0 to 1
 * @param figures number of different figures in the text with fewer
 * @param missing how many of those are not in the other text
 */
record Likeness(double ofShorter, double ofLonger, int figures, int missing) {

    private static final double LEAST_OF_SHORTER = 0.66;

    /** A digest holds the whole lead of each article it quotes, but is more than that. */
    private static final double LEAST_OF_LONGER = 0.38;

    private static final double SAME_WORDS = 0.985;
    private static final double LOOSE = 0.8;
    private static final double MOST_MISSING_IF_LOOSE = 0.1;
    private static final int TOO_SHORT = 12;

    static Likeness of(Fingerprint a, Fingerprint b) {
        int shared = shared(a.shingles(), b.shingles());
        int shorter = Math.min(a.shingles().length, b.shingles().length);
        int longer = Math.max(a.shingles().length, b.shingles().length);
        if (shorter < TOO_SHORT) {
            return new Likeness(0, 0, 0, 0);
        }
        int figures = Math.min(a.figures().length, b.figures().length);
        return new Likeness(
                (double) shared / shorter,
                (double) shared / longer,
                figures,
                figures - shared(a.figures(), b.figures()));
    }

    /** Whether one text is a copy of the other. */
    boolean isCopy() {
        return ofShorter >= LEAST_OF_SHORTER && ofLonger >= LEAST_OF_LONGER && missing <= mayMiss();
    }

    /**
     * How many figures a copy may have lost. Careless copying spoils words and figures alike, at a rate that the phrases tell: a phrase of three syllables
     * survives if all three do. A series keeps its words every week and changes its figures; there none may differ.
     */
    private double mayMiss() {
        double spoilt = 1 - Math.cbrt(ofShorter);
        double most = (ofShorter >= SAME_WORDS ? 0.5 : 1.2) + 2 * figures * spoilt;
        return ofShorter >= LOOSE ? most : Math.min(most, MOST_MISSING_IF_LOOSE * figures);
    }

    private static int shared(int[] a, int[] b) {
        int shared = 0;
        for (int i = 0, j = 0; i < a.length && j < b.length; ) {
            if (a[i] == b[j]) {
                shared++;
                i++;
                j++;
            } else if (a[i] < b[j]) {
                i++;
            } else {
                j++;
            }
        }
        return shared;
    }
}
