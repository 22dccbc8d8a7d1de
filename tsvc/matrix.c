/* Two-dimensional loops, many of them written against the grain of memory. */
#include "tsvc.h"

/* the upper triangle goes to the lower, transposed */
void s114(void)
{
    REPEAT(200 * (ITERATIONS / LEN_2D)) {
        for (int i = 0; i < LEN_2D; i++)
            for (int j = 0; j < i; j++) aa[i][j] = aa[j][i] + bb[i][j];
        SEEN(0);
    }
}

/* a triangular solve */
void s115(void)
{
    REPEAT(1000 * (ITERATIONS / LEN_2D)) {
        for (int j = 0; j < LEN_2D; j++)
            for (int i = j + 1; i < LEN_2D; i++) a[i] -= aa[j][i] * a[j];
        SEEN(0);
    }
}

/* two matrices along their rows, one along its columns */
void s1115(void)
{
    REPEAT(100 * (ITERATIONS / LEN_2D)) {
        for (int i = 0; i < LEN_2D; i++)
            for (int j = 0; j < LEN_2D; j++) aa[i][j] = aa[i][j] * cc[j][i] + bb[i][j];
        SEEN(0);
    }
}

/* each element takes a product with all before it */
void s118(void)
{
    REPEAT(200 * (ITERATIONS / LEN_2D)) {
        for (int i = 1; i < LEN_2D; i++)
            for (int j = 0; j < i; j++) a[i] += bb[j][i] * a[i - j - 1];
        SEEN(0);
    }
}

/* sums along the diagonals */
void s119(void)
{
    REPEAT(200 * (ITERATIONS / LEN_2D)) {
        for (int i = 1; i < LEN_2D; i++)
            for (int j = 1; j < LEN_2D; j++) aa[i][j] = aa[i - 1][j - 1] + bb[i][j];
        SEEN(0);
    }
}

/* sums down the columns, run along the rows */
void s1119(void)
{
    REPEAT(200 * (ITERATIONS / LEN_2D)) {
        for (int i = 1; i < LEN_2D; i++)
            for (int j = 0; j < LEN_2D; j++) aa[i][j] = aa[i - 1][j] + bb[i][j];
        SEEN(0);
    }
}

/* a running index over a matrix */
void s125(void)
{
    REPEAT(100 * (ITERATIONS / LEN_2D)) {
        int k = -1;
        for (int i = 0; i < LEN_2D; i++)
            for (int j = 0; j < LEN_2D; j++) {
                k++;
                flat[k] = aa[i][j] + bb[i][j] * cc[i][j];
            }
        SEEN(0);
    }
}

/* a recurrence down each column, another operand along a vector */
void s126(void)
{
    REPEAT(10 * (ITERATIONS / LEN_2D)) {
        int k = 1;
        for (int i = 0; i < LEN_2D; i++) {
            for (int j = 1; j < LEN_2D; j++) {
                bb[j][i] = bb[j - 1][i] + flat[k - 1] * cc[j][i];
                k++;
            }
            k++;
        }
        SEEN(0);
    }
}

/* two rows, known by constant propagation */
void s132(void)
{
    REPEAT(400 * ITERATIONS) {
        int m = 0, j = m, k = m + 1;
        for (int i = 1; i < LEN_2D; i++) aa[j][i] = aa[k][i - 1] + b[i] * c[1];
        SEEN(0);
    }
}

/* a packed triangular matrix, by columns */
void s141(void)
{
    REPEAT(200 * (ITERATIONS / LEN_2D)) {
        for (int i = 0; i < LEN_2D; i++) {
            int k = (i + 1) * i / 2 + i;
            for (int j = i; j < LEN_2D; j++) {
                flat[k] += bb[j][i];
                k += j + 1;
            }
        }
        SEEN(0);
    }
}

/* sums down each column in turn */
void s231(void)
{
    REPEAT(100 * (ITERATIONS / LEN_2D)) {
        for (int i = 0; i < LEN_2D; i++)
            for (int j = 1; j < LEN_2D; j++) aa[j][i] = aa[j - 1][i] + bb[j][i];
        SEEN(0);
    }
}

/* a recurrence along each row of a triangle, not linear */
void s232(void)
{
    REPEAT(100 * (ITERATIONS / LEN_2D)) {
        for (int j = 1; j < LEN_2D; j++)
            for (int i = 1; i < j + 1; i++) aa[j][i] = aa[j][i - 1] * aa[j][i - 1] + bb[j][i];
        SEEN(0);
    }
}

/* a triangle by columns */
void s1232(void)
{
    REPEAT(100 * (ITERATIONS / LEN_2D)) {
        for (int j = 0; j < LEN_2D; j++)
            for (int i = j; i < LEN_2D; i++) aa[i][j] = bb[i][j] + cc[i][j];
        SEEN(0);
    }
}

/* recurrences down the columns of one matrix and along the rows of another */
void s233(void)
{
    REPEAT(100 * (ITERATIONS / LEN_2D)) {
        for (int i = 1; i < LEN_2D; i++) {
            for (int j = 1; j < LEN_2D; j++) aa[j][i] = aa[j - 1][i] + cc[j][i];
            for (int j = 1; j < LEN_2D; j++) bb[j][i] = bb[j][i - 1] + cc[j][i];
        }
        SEEN(0);
    }
}

/* down the columns of both, one of them run along the rows */
void s2233(void)
{
    REPEAT(100 * (ITERATIONS / LEN_2D)) {
        for (int i = 1; i < LEN_2D; i++) {
            for (int j = 1; j < LEN_2D; j++) aa[j][i] = aa[j - 1][i] + cc[j][i];
            for (int j = 1; j < LEN_2D; j++) bb[i][j] = bb[i - 1][j] + cc[i][j];
        }
        SEEN(0);
    }
}

/* a statement between two loops that want to be interchanged */
void s235(void)
{
    REPEAT(200 * (ITERATIONS / LEN_2D)) {
        for (int i = 0; i < LEN_2D; i++) {
            a[i] += b[i] * c[i];
            for (int j = 1; j < LEN_2D; j++) aa[j][i] = aa[j - 1][i] + bb[j][i] * a[i];
        }
        SEEN(0);
    }
}

/* a vector in the role of a scalar, the same recurrence for each column */
void s256(void)
{
    REPEAT(10 * (ITERATIONS / LEN_2D)) {
        for (int i = 0; i < LEN_2D; i++)
            for (int j = 1; j < LEN_2D; j++) {
                a[j] = (real)1 - a[j - 1];
                cc[j][i] = a[j] + bb[j][i] * d[j];
            }
        SEEN(0);
    }
}

/* an element of a vector in the role of a scalar */
void s257(void)
{
    REPEAT(10 * (ITERATIONS / LEN_2D)) {
        for (int i = 1; i < LEN_2D; i++)
            for (int j = 0; j < LEN_2D; j++) {
                a[i] = aa[j][i] - a[i - 1];
                aa[j][i] = a[i] + bb[j][i];
            }
        SEEN(0);
    }
}

/* a recurrence down those columns whose head is positive */
void s275(void)
{
    REPEAT(10 * (ITERATIONS / LEN_2D)) {
        for (int i = 0; i < LEN_2D; i++)
            if (aa[0][i] > (real)0)
                for (int j = 1; j < LEN_2D; j++) aa[j][i] = aa[j - 1][i] + bb[j][i] * cc[j][i];
        SEEN(0);
    }
}

/* independent elements by columns, and a vector */
void s2275(void)
{
    REPEAT(100 * (ITERATIONS / LEN_2D)) {
        for (int i = 0; i < LEN_2D; i++) {
            for (int j = 0; j < LEN_2D; j++) aa[j][i] = aa[j][i] + bb[j][i] * cc[j][i];
            a[i] = b[i] + c[i] * d[i];
        }
        SEEN(0);
    }
}

/* the diagonal */
void s2101(void)
{
    REPEAT(10 * ITERATIONS) {
        for (int i = 0; i < LEN_2D; i++) aa[i][i] += bb[i][i] * cc[i][i];
        SEEN(0);
    }
}

/* the unit matrix */
void s2102(void)
{
    REPEAT(100 * (ITERATIONS / LEN_2D)) {
        for (int i = 0; i < LEN_2D; i++) {
            for (int j = 0; j < LEN_2D; j++) aa[j][i] = 0;
            aa[i][i] = 1;
        }
        SEEN(0);
    }
}

/* a wave front: each element needs its left and its upper neighbour */
void s2111(void)
{
    REPEAT(100 * (ITERATIONS / LEN_2D)) {
        for (int j = 1; j < LEN_2D; j++)
            for (int i = 1; i < LEN_2D; i++) aa[j][i] = (aa[j][i - 1] + aa[j - 1][i]) / (real)1.9;
        SEEN(0);
    }
}
