package vn.kenhtin.hub.related;

/** Makes the columns of a tall matrix orthonormal in place, by the Cholesky factor of their products. */
final class Orthonormal {

    private static final double NOTHING = 1e-7;

    private Orthonormal() {}

    /** Columns that depend on those before them become zero. */
    static void columns(float[][] matrix) {
        if (matrix.length == 0) {
            return;
        }
        double[][] factor = cholesky(products(matrix));
        double[] solved = new double[factor.length];
        for (float[] row : matrix) {
            for (int i = 0; i < solved.length; i++) {
                double rest = row[i];
                for (int j = 0; j < i; j++) {
                    rest -= factor[i][j] * solved[j];
                }
                solved[i] = factor[i][i] == 0 ? 0 : rest / factor[i][i];
            }
            for (int i = 0; i < solved.length; i++) {
                row[i] = (float) solved[i];
            }
        }
    }

    private static double[][] products(float[][] matrix) {
        int columns = matrix[0].length;
        double[][] products = new double[columns][columns];
        for (float[] row : matrix) {
            for (int i = 0; i < columns; i++) {
                double value = row[i];
                double[] sums = products[i];
                for (int j = 0; j <= i; j++) {
                    sums[j] += value * row[j];
                }
            }
        }
        return products;
    }

    private static double[][] cholesky(double[][] products) {
        int size = products.length;
        double[][] factor = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double rest = products[i][j];
                for (int k = 0; k < j; k++) {
                    rest -= factor[i][k] * factor[j][k];
                }
                if (i == j) {
                    factor[i][i] = rest <= NOTHING * products[i][i] ? 0 : Math.sqrt(rest);
                } else {
                    factor[i][j] = factor[j][j] == 0 ? 0 : rest / factor[j][j];
                }
            }
        }
        return factor;
    }
}
