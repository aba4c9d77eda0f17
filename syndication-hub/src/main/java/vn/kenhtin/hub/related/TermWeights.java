package vn.kenhtin.hub.related;

import vn.kenhtin.hub.search.TermFrequencies;
import vn.kenhtin.hub.search.TermVector;

/**
 * How much a term of an article counts. A term's second and third occurrence say little, so counts saturate fast. For the same topic many middling words say
 * more than few rare ones, so rarity is lowered; for the same story its rare names say most, so rarity is raised. Each is the better of its kind by a measured
 * margin.
 */
final class TermWeights {

    private static final double SATURATION = 0.5;
    private static final int COUNTS = 256;
    private static final double[] SATURATED = new double[COUNTS];

    static {
        for (int count = 1; count < COUNTS; count++) {
            SATURATED[count] = count * (1 + SATURATION) / (count + SATURATION);
        }
    }

    private static final int STEPS = 100;
    private static final int TABULATED = 8_192;

    private final TermFrequencies frequencies;
    private volatile Rarities table;

    TermWeights(TermFrequencies frequencies) {
        this.frequencies = frequencies;
        table = new Rarities(frequencies.articles(), frequencies);
    }

    /**
     * The rarity of the term at {@code index}: the logarithm of the inverted share of articles with it. A term of one article alone can agree with nothing; it
     * has none, so that it does not make the article look longer either.
     */
    double rarity(TermVector vector, int index) {
        return rarity(vector.term(index));
    }

    /** The rarity of a term of whatever article, as {@link #rarity(TermVector, int)}. */
    double rarity(int term) {
        int number = frequencies.of(term);
        if (number < 2) {
            return 0;
        }
        double[] known = current();
        return number < known.length ? known[number] : frequencies.weight(number);
    }

    /** Logarithms are slow enough to matter two hundred thousand times a query; they follow the growing index in steps of one part in a hundred. */
    private double[] current() {
        Rarities rarities = table;
        int articles = frequencies.articles();
        if (Math.abs(articles - rarities.articles()) * STEPS > articles) {
            rarities = new Rarities(articles, frequencies);
            table = rarities;
        }
        return rarities.byNumber;
    }

    /** In the topic space. */
    static double space(int count, double rarity) {
        return SATURATED[count] * rarity;
    }

    /** For the same topic; times the rarity it is the weight of what is rare in a story. */
    static double topic(int count, double rarity) {
        return SATURATED[count] * Math.sqrt(rarity);
    }

    private static final class Rarities {

        private final int articles;
        private final double[] byNumber = new double[TABULATED];

        Rarities(int articles, TermFrequencies frequencies) {
            this.articles = articles;
            for (int number = 1; number < TABULATED; number++) {
                byNumber[number] = frequencies.weight(number);
            }
        }

        int articles() {
            return articles;
        }
    }
}
