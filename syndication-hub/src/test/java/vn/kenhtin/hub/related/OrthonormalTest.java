package vn.kenhtin.hub.related;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class OrthonormalTest {

    private static double product(float[][] matrix, int i, int j) {
        double sum = 0;
        for (float[] row : matrix) {
            sum += row[i] * row[j];
        }
        return sum;
    }

    @Test
    void columns_become_orthogonal_and_of_unit_length() {
        float[][] matrix = {{3, 1, 2}, {0, 2, 5}, {4, 1, 1}, {1, 7, 0}};
        Orthonormal.columns(matrix);
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                assertThat(product(matrix, i, j)).isCloseTo(i == j ? 1 : 0, within(1e-5));
            }
        }
    }

    @Test
    void a_column_that_depends_on_another_becomes_zero() {
        float[][] matrix = {{1, 2}, {2, 4}, {3, 6}};
        Orthonormal.columns(matrix);
        assertThat(product(matrix, 0, 0)).isCloseTo(1, within(1e-5));
        assertThat(product(matrix, 1, 1)).isZero();
    }
}
