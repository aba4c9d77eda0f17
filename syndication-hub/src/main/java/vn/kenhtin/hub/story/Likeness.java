package vn.kenhtin.hub.story;

/**
 * How much two texts share.
 *
 * @param ofShorter share of the shorter text's phrases that the longer holds too, figures aside, 0 to 1
 * @param ofLonger share of the longer text's phrases that the shorter holds too, figures aside, 0 to 1
 * @param figures how many figures stand between the same words in both
 * @param other how many of those are other figures
 * @param form whether both are forms filled in, such as diaries and price lists: many figures for few words
 */
record Likeness(double ofShorter, double ofLonger, int figures, int other, boolean form) {

    private static final double LEAST_OF_SHORTER = 0.68;

    /** What fills in the same form for the same days shares most of its phrases from the start, whatever it says. */
    private static final double LEAST_OF_FORM = 0.8;

    private static final double FIGURES_OF_FORM = 0.09;

    /** A digest holds the whole lead of each article it quotes, but is more than that. */
    private static final double LEAST_OF_LONGER = 0.38;

    /** A series keeps its words every week and changes its figures; a copy has at most a slip of the pen. */
    private static final double MOST_OTHER = 0.125;

    private static final int TOO_SHORT = 12;

    static Likeness of(Fingerprint a, Fingerprint b) {
        int shared = shared(a.shingles(), b.shingles());
        int shorter = Math.min(a.shingles().length, b.shingles().length);
        int longer = Math.max(a.shingles().length, b.shingles().length);
        if (shorter < TOO_SHORT) {
            return new Likeness(0, 0, 0, 0, false);
        }
        int figures = sharedPlaces(a.figures(), b.figures());
        return new Likeness(
                (double) shared / shorter,
                (double) shared / longer,
                figures,
                figures - sharedFigures(a.figures(), b.figures()),
                Math.min(a.figures().length, b.figures().length) > FIGURES_OF_FORM * shorter);
    }

    /** Whether one text is a copy of the other. */
    boolean isCopy() {
        return ofShorter >= (form ? LEAST_OF_FORM : LEAST_OF_SHORTER)
                && ofLonger >= LEAST_OF_LONGER
                && other <= MOST_OTHER * figures;
    }

    private static int sharedFigures(long[] a, long[] b) {
        int shared = 0;
        for (int i = 0, j = 0; i < a.length && j < b.length; ) {
            shared += a[i] == b[j] ? 1 : 0;
            boolean forward = a[i] <= b[j];
            j += b[j] <= a[i] ? 1 : 0;
            i += forward ? 1 : 0;
        }
        return shared;
    }

    private static int sharedPlaces(long[] a, long[] b) {
        int shared = 0;
        for (int i = 0, j = 0; i < a.length && j < b.length; ) {
            int placeA = (int) (a[i] >> 32);
            int placeB = (int) (b[j] >> 32);
            shared += placeA == placeB ? 1 : 0;
            i += placeA <= placeB ? 1 : 0;
            j += placeB <= placeA ? 1 : 0;
        }
        return shared;
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
