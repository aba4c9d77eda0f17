package vn.kenhtin.hub.related;

import java.util.Arrays;
import java.util.List;
import vn.kenhtin.hub.search.TermVector;

/** Articles by terms, sparse, each article of unit length. */
final class TermMatrix {

    private final int[][] rows;
    private final float[][] values;
    private final int terms;

    private TermMatrix(int[][] rows, float[][] values, int terms) {
        this.rows = rows;
        this.values = values;
        this.terms = terms;
    }

    static TermMatrix of(List<TermVector> articles, TermRows terms, TermWeights weights) {
        int[][] rows = new int[articles.size()][];
        float[][] values = new float[articles.size()][];
        for (int a = 0; a < rows.length; a++) {
            TermVector vector = articles.get(a);
            int[] known = new int[vector.size()];
            float[] weight = new float[vector.size()];
            int size = 0;
            for (int i = 0; i < vector.size(); i++) {
                int row = terms.find(vector.term(i));
                if (row >= 0) {
                    known[size] = row;
                    weight[size++] = (float) TermWeights.space(vector.count(i), weights.rarity(vector, i));
                }
            }
            rows[a] = Arrays.copyOf(known, size);
            values[a] = unit(Arrays.copyOf(weight, size));
        }
        return new TermMatrix(rows, values, terms.size());
    }

    float[][] times(float[][] dense) {
        int width = dense.length == 0 ? 0 : dense[0].length;
        float[][] product = new float[rows.length][width];
        for (int a = 0; a < rows.length; a++) {
            for (int i = 0; i < rows[a].length; i++) {
                addScaled(dense[rows[a][i]], values[a][i], product[a]);
            }
        }
        return product;
    }

    float[][] transposedTimes(float[][] dense) {
        int width = dense.length == 0 ? 0 : dense[0].length;
        float[][] product = new float[terms][width];
        for (int a = 0; a < rows.length; a++) {
            for (int i = 0; i < rows[a].length; i++) {
                addScaled(dense[a], values[a][i], product[rows[a][i]]);
            }
        }
        return product;
    }

    private static void addScaled(float[] from, float scale, float[] to) {
        for (int i = 0; i < to.length; i++) {
            to[i] += scale * from[i];
        }
    }

    private static float[] unit(float[] values) {
        double square = 0;
        for (float value : values) {
            square += value * value;
        }
        float length = (float) Math.sqrt(square);
        for (int i = 0; i < values.length && length > 0; i++) {
            values[i] /= length;
        }
        return values;
    }
}
