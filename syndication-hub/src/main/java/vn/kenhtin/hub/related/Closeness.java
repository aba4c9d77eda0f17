package vn.kenhtin.hub.related;

import vn.kenhtin.hub.search.TermVector;

/** Compares one article with many by the cosines of their weighted terms. */
final class Closeness {

    /** A pair says little that its two syllables did not say; for the same topic that does no harm. */
    private static final double PAIR_IN_STORY = 0.4;

    private final TermVector vector;
    private final TermWeights weights;
    private final double[] rarities;
    private final Products own = new Products();

    Closeness(TermVector vector, TermWeights weights) {
        this.vector = vector;
        this.weights = weights;
        rarities = new double[vector.size()];
        for (int i = 0; i < rarities.length; i++) {
            rarities[i] = weights.rarity(vector, i);
            double weight = TermWeights.topic(vector.count(i), rarities[i]);
            own.add(vector.term(i), weight * weight, rarities[i]);
        }
    }

    /** Both vectors are in ascending order of their terms, so one pass over them finds all they share. */
    Cosines with(TermVector other) {
        Products shared = new Products();
        Products others = new Products();
        int mine = 0;
        for (int i = 0; i < other.size(); i++) {
            int term = other.term(i);
            double rarity = weights.rarity(term);
            double weight = TermWeights.topic(other.count(i), rarity);
            others.add(term, weight * weight, rarity);
            while (mine < rarities.length && vector.term(mine) < term) {
                mine++;
            }
            if (mine < rarities.length && vector.term(mine) == term) {
                shared.add(term, weight * TermWeights.topic(vector.count(mine), rarity), rarity);
            }
        }
        double broad = cosine(shared.broad, own.broad, others.broad);
        double rare = cosine(shared.rare, own.rare, others.rare);
        return new Cosines(cosine(shared.topic, own.topic, others.topic), (broad + rare) / 2);
    }

    private static double cosine(double product, double square, double otherSquare) {
        return product == 0 ? 0 : product / Math.sqrt(square * otherSquare);
    }

    /** Both between 0 and 1. */
    record Cosines(double topic, double story) {}

    /** Scalar products of two vectors under three weightings of their terms. */
    private static final class Products {

        private double topic;
        private double broad;
        private double rare;

        /** @param product of the term's weights for the same topic */
        void add(int term, double product, double rarity) {
            double less = TermVector.isPair(term) ? PAIR_IN_STORY * product : product;
            topic += product;
            broad += less;
            rare += less * rarity * rarity;
        }
    }
}
