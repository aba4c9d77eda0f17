package vn.kenhtin.hub.related;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import vn.kenhtin.hub.search.TermVector;

/**
 * A space of few dimensions in which articles on one topic lie close together though they share few words: the dominant right singular subspace of the terms of
 * a sample of articles, found by subspace iteration. Cosines do not change when a space is turned, so its orthonormal basis serves as well as the singular
 * vectors. A sample of some thousand articles gives all the precision that a hundred thousand give. Most of what all articles have in common is taken off, so
 * that cosines tell them apart better. Immutable.
 */
final class TopicSpace {

    private static final int DIMENSIONS = 100;
    private static final int ARTICLES_A_DIMENSION = 4;
    private static final int ROUNDS = 4;
    private static final int LEAST_ARTICLES = 4;
    private static final double MOST_OF_ARTICLES = 0.3;
    private static final long SEED = 20180510;

    /** How much of the middle of all articles is taken off each. */
    private static final float COMMON = 0.7f;

    private final TermRows terms;
    private final float[][] basis;
    private final TermWeights weights;
    private final float[] common;

    private TopicSpace(TermRows terms, float[][] basis, TermWeights weights, float[] common) {
        this.terms = terms;
        this.basis = basis;
        this.weights = weights;
        this.common = common;
    }

    /** The space of {@code sample}; the same sample and weights give the same space. Takes about two seconds for 4,000 articles. */
    static TopicSpace learn(List<TermVector> sample, TermWeights weights) {
        return learn(sample, weights, Math.min(DIMENSIONS, sample.size() / ARTICLES_A_DIMENSION));
    }

    static TopicSpace learn(List<TermVector> sample, TermWeights weights, int dimensions) {
        TermRows terms = usable(sample);
        TermMatrix articles = TermMatrix.of(sample, terms, weights);
        float[][] basis = random(terms.size(), dimensions);
        for (int round = 0; round < ROUNDS; round++) {
            float[][] images = articles.times(basis);
            Orthonormal.columns(images);
            basis = articles.transposedTimes(images);
            Orthonormal.columns(basis);
        }
        float[] nothing = new float[basis.length == 0 ? 0 : basis[0].length];
        return new TopicSpace(terms, basis, weights, nothing).centred(sample);
    }

    private TopicSpace centred(List<TermVector> sample) {
        float[] common = new float[this.common.length];
        for (TermVector vector : sample) {
            float[] point = project(vector);
            for (int d = 0; d < common.length; d++) {
                common[d] += COMMON * point[d] / sample.size();
            }
        }
        return new TopicSpace(terms, basis, weights, common);
    }

    /** Whether the space tells anything: it does not if the sample was too small. */
    boolean isEmpty() {
        return basis.length == 0 || basis[0].length == 0;
    }

    /** The unit vector of an article; zero if it has no known term. */
    float[] project(TermVector vector) {
        float[] point = new float[common.length];
        for (int i = 0; i < vector.size(); i++) {
            int row = terms.find(vector.term(i));
            if (row >= 0) {
                float weight = (float) TermWeights.space(vector.count(i), weights.rarity(vector, i));
                float[] direction = basis[row];
                for (int d = 0; d < point.length; d++) {
                    point[d] += weight * direction[d];
                }
            }
        }
        if (shorten(point)) {
            for (int d = 0; d < point.length; d++) {
                point[d] -= common[d];
            }
            shorten(point);
        }
        return point;
    }

    /** Makes it a unit vector, if it is not zero. */
    private static boolean shorten(float[] point) {
        float length = (float) Math.sqrt(product(point, point));
        for (int d = 0; d < point.length && length > 0; d++) {
            point[d] /= length;
        }
        return length > 0;
    }

    static double product(float[] a, float[] b) {
        float sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static TermRows usable(List<TermVector> sample) {
        TermRows all = new TermRows(1 << 16);
        int[] articles = new int[1 << 16];
        for (TermVector vector : sample) {
            for (int i = 0; i < vector.size(); i++) {
                int row = all.add(vector.term(i));
                articles = row < articles.length ? articles : Arrays.copyOf(articles, articles.length * 2);
                articles[row]++;
            }
        }
        TermRows usable = new TermRows(1 << 16);
        for (TermVector vector : sample) {
            for (int i = 0; i < vector.size(); i++) {
                int number = articles[all.find(vector.term(i))];
                if (number >= LEAST_ARTICLES && number < MOST_OF_ARTICLES * sample.size()) {
                    usable.add(vector.term(i));
                }
            }
        }
        return usable;
    }

    private static float[][] random(int rows, int columns) {
        Random random = new Random(SEED);
        float[][] matrix = new float[rows][columns];
        for (float[] row : matrix) {
            for (int i = 0; i < columns; i++) {
                row[i] = (float) random.nextGaussian();
            }
        }
        return matrix;
    }
}
