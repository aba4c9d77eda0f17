package vn.kenhtin.hub.related;

import java.util.Arrays;
import java.util.List;
import vn.kenhtin.hub.search.TermVector;

/**
 * Compares one article with a field of candidates by the cosines of their weighted terms. What many of the field have belongs to the subject that made them
 * candidates; a story is told by what few of them have.
 */
final class Closeness {

    /** A pair says little that its two syllables did not say; for the same topic that does no harm. */
    private static final double PAIR_IN_STORY = 0.4;

    private static final double SMOOTHING = 0.5;

    private final TermVector vector;
    private final TermWeights weights;
    private final double[] rarities;
    private final double[] topicWeights;

    Closeness(TermVector vector, TermWeights weights) {
        this.vector = vector;
        this.weights = weights;
        rarities = new double[vector.size()];
        topicWeights = new double[vector.size()];
        for (int i = 0; i < rarities.length; i++) {
            rarities[i] = weights.rarity(vector, i);
            topicWeights[i] = TermWeights.topic(vector.count(i), rarities[i]);
        }
    }

    /** How close each of the field is, in its order. */
    List<Cosines> with(List<TermVector> field) {
        List<Shared> shared = field.stream().map(this::shared).toList();
        double[] seldom = seldom(shared);
        double square = 0;
        Story own = new Story();
        for (int i = 0; i < rarities.length; i++) {
            double product = topicWeights[i] * topicWeights[i];
            square += product;
            own.add(vector.term(i), product * seldom[i], rarities[i]);
        }
        double ownSquare = square;
        return shared.stream()
                .map(terms -> new Cosines(cosine(terms.topic, ownSquare, terms.otherSquare), story(terms, seldom, own)))
                .toList();
    }

    /** Both vectors are in ascending order of their terms, so one pass over them finds all they share. */
    private Shared shared(TermVector other) {
        Shared shared = new Shared(Math.min(rarities.length, other.size()));
        int mine = 0;
        for (int i = 0; i < other.size(); i++) {
            int term = other.term(i);
            double rarity = weights.rarity(term);
            double weight = TermWeights.topic(other.count(i), rarity);
            shared.otherSquare += weight * weight;
            shared.otherStory.add(term, weight * weight, rarity);
            while (mine < rarities.length && vector.term(mine) < term) {
                mine++;
            }
            if (mine < rarities.length && vector.term(mine) == term) {
                shared.add(mine, weight * topicWeights[mine]);
            }
        }
        return shared;
    }

    /** For each term 1 if at most one of the field has it, the less the more have it, 0 if all have. */
    private double[] seldom(List<Shared> field) {
        int[] numbers = new int[rarities.length];
        for (Shared shared : field) {
            for (int i = 0; i < shared.size; i++) {
                numbers[shared.terms[i]]++;
            }
        }
        int all = field.size() + 1;
        double most = Math.log(all / (1 + SMOOTHING));
        double[] byNumber = new double[all];
        for (int number = 0; number < all; number++) {
            byNumber[number] = number < 2 ? 1 : Math.log(all / (number + SMOOTHING)) / most;
        }
        return Arrays.stream(numbers).mapToDouble(number -> byNumber[number]).toArray();
    }

    private double story(Shared shared, double[] seldom, Story own) {
        Story both = new Story();
        for (int i = 0; i < shared.size; i++) {
            int mine = shared.terms[i];
            both.add(vector.term(mine), shared.products[i] * seldom[mine], rarities[mine]);
        }
        double broad = cosine(both.broad, own.broad, shared.otherStory.broad);
        double rare = cosine(both.rare, own.rare, shared.otherStory.rare);
        return (broad + rare) / 2;
    }

    private static double cosine(double product, double square, double otherSquare) {
        return product == 0 ? 0 : product / Math.sqrt(square * otherSquare);
    }

    /**
     * @param topic how close it is in all its terms, 0 to 1
     * @param story how much it shares of what few of the field share, at least 0 and comparable within the field only
     */
    record Cosines(double topic, double story) {}

    /** What the article and one other share: which of the article's terms, and the products of their weights for the same topic. */
    private static final class Shared {

        private final int[] terms;
        private final double[] products;
        private final Story otherStory = new Story();
        private int size;
        private double topic;
        private double otherSquare;

        Shared(int most) {
            terms = new int[most];
            products = new double[most];
        }

        void add(int term, double product) {
            terms[size] = term;
            products[size++] = product;
            topic += product;
        }
    }

    /** Scalar products of two vectors under the two weightings of their terms for the same story. */
    private static final class Story {

        private double broad;
        private double rare;

        /** @param product of the term's weights for the same topic */
        void add(int term, double product, double rarity) {
            double less = TermVector.isPair(term) ? PAIR_IN_STORY * product : product;
            broad += less;
            rare += less * rarity * rarity;
        }
    }
}
