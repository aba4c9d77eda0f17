package vn.kenhtin.hub.related;

import vn.kenhtin.hub.search.TermVector;

/** Compares one article with many by the cosine of their weighted terms. */
final class Closeness {

    private final TermVector vector;
    private final TermWeights weights;
    private final double[] rarities;
    private double topicSquare;
    private double storySquare;

    Closeness(TermVector vector, TermWeights weights) {
        this.vector = vector;
        this.weights = weights;
        rarities = new double[vector.size()];
        for (int i = 0; i < rarities.length; i++) {
            rarities[i] = weights.rarity(vector, i);
            topicSquare += square(TermWeights.topic(vector.count(i), rarities[i]));
            storySquare += square(TermWeights.story(vector.count(i), rarities[i]));
        }
    }

    /** Both vectors are in ascending order of their terms, so one pass over them finds all they share. */
    Cosines with(TermVector other) {
        double topicProduct = 0;
        double storyProduct = 0;
        double otherTopic = 0;
        double otherStory = 0;
        int mine = 0;
        for (int i = 0; i < other.size(); i++) {
            double rarity = weights.rarity(other, i);
            double topic = TermWeights.topic(other.count(i), rarity);
            double story = TermWeights.story(other.count(i), rarity);
            otherTopic += topic * topic;
            otherStory += story * story;
            while (mine < rarities.length && vector.term(mine) < other.term(i)) {
                mine++;
            }
            if (mine < rarities.length && vector.term(mine) == other.term(i)) {
                topicProduct += topic * TermWeights.topic(vector.count(mine), rarity);
                storyProduct += story * TermWeights.story(vector.count(mine), rarity);
            }
        }
        return new Cosines(
                cosine(topicProduct, topicSquare, otherTopic), cosine(storyProduct, storySquare, otherStory));
    }

    private static double cosine(double product, double square, double otherSquare) {
        return product == 0 ? 0 : product / Math.sqrt(square * otherSquare);
    }

    private static double square(double x) {
        return x * x;
    }

    /** Both between 0 and 1. */
    record Cosines(double topic, double story) {}
}
