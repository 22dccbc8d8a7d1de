/* Reductions and searches. The result of a repetition goes to dummy() and, of the last one, to the caller. */
#include <tgmath.h>

#include "tsvc.h"

real s311(void)
{
    real sum = 0;
    REPEAT(ITERATIONS) {
        sum = 0;
        for (int i = 0; i < LEN_1D; i++) sum += a[i];
        SEEN(sum);
    }
    return sum;
}

static real sum_of_four(const real *values)
{
    real sum = 0;
    for (int i = 0; i < 4; i++) sum += values[i];
    return sum;
}

/* eight short sums */
real s31111(void)
{
    real sum = 0;
    REPEAT(2000 * ITERATIONS) {
        sum = 0;
        for (int k = 0; k < 32; k += 4) sum += sum_of_four(&a[k]);
        SEEN(sum);
    }
    return sum;
}

real s312(void)
{
    real product = 1;
    REPEAT(10 * ITERATIONS) {
        product = 1;
        for (int i = 0; i < LEN_1D; i++) product *= a[i];
        SEEN(product);
    }
    return product;
}

real s313(void)
{
    real dot = 0;
    REPEAT(5 * ITERATIONS) {
        dot = 0;
        for (int i = 0; i < LEN_1D; i++) dot += a[i] * b[i];
        SEEN(dot);
    }
    return dot;
}

/* the largest value */
real s314(void)
{
    real most = 0;
    REPEAT(5 * ITERATIONS) {
        most = a[0];
        for (int i = 0; i < LEN_1D; i++) {
            if (a[i] > most) most = a[i];
        }
        SEEN(most);
    }
    return most;
}

/* the largest value and where it first stands */
real s315(void)
{
    real most = 0;
    int index = 0;
    REPEAT(ITERATIONS) {
        most = a[0];
        index = 0;
        for (int i = 0; i < LEN_1D; i++) {
            if (a[i] > most) {
                most = a[i];
                index = i;
            }
        }
        SEEN(most + (real)index);
    }
    return index + most + 1;
}

/* the smallest value */
real s316(void)
{
    real least = 0;
    REPEAT(5 * ITERATIONS) {
        least = a[0];
        for (int i = 1; i < LEN_1D; i++) {
            if (a[i] < least) least = a[i];
        }
        SEEN(least);
    }
    return least;
}

/* a product of constants */
real s317(void)
{
    real power = 1;
    REPEAT(5 * ITERATIONS) {
        power = 1;
        for (int i = 0; i < LEN_1D / 2; i++) power *= (real).99;
        SEEN(power);
    }
    return power;
}

/* the largest magnitude at a symbolic stride, and its number */
real s318(int step)
{
    real most = 0;
    int index = 0;
    REPEAT(ITERATIONS / 2) {
        int k = 0;
        most = fabs(a[0]);
        index = 0;
        k += step;
        for (int i = 1; i < LEN_1D; i++) {
            if (fabs(a[k]) > most) {
                index = i;
                most = fabs(a[k]);
            }
            k += step;
        }
        SEEN(most + (real)index);
    }
    return most + index + 1;
}

/* two arrays summed together while they are written */
real s319(void)
{
    real sum = 0;
    REPEAT(2 * ITERATIONS) {
        sum = 0;
        for (int i = 0; i < LEN_1D; i++) {
            a[i] = c[i] + d[i];
            sum += a[i];
            b[i] = c[i] + e[i];
            sum += b[i];
        }
        SEEN(sum);
    }
    return sum;
}

/* the largest element of a matrix and its place */
real s3110(void)
{
    real most = 0;
    int row = 0, column = 0;
    REPEAT(100 * (ITERATIONS / LEN_2D)) {
        most = aa[0][0];
        row = column = 0;
        for (int i = 0; i < LEN_2D; i++)
            for (int j = 0; j < LEN_2D; j++)
                if (aa[i][j] > most) {
                    most = aa[i][j];
                    row = i;
                    column = j;
                }
        SEEN(most + (real)row + (real)column);
    }
    return most + row + 1 + column + 1;
}

/* the same once more */
real s13110(void)
{
    real most = 0;
    int row = 0, column = 0;
    REPEAT(100 * (ITERATIONS / LEN_2D)) {
        most = aa[0][0];
        row = column = 0;
        for (int i = 0; i < LEN_2D; i++)
            for (int j = 0; j < LEN_2D; j++)
                if (aa[i][j] > most) {
                    most = aa[i][j];
                    row = i;
                    column = j;
                }
        SEEN(most + (real)row + (real)column);
    }
    return most + row + 1 + column + 1;
}

/* only positive elements are summed */
real s3111(void)
{
    real sum = 0;
    REPEAT(ITERATIONS / 2) {
        sum = 0;
        for (int i = 0; i < LEN_1D; i++) {
            if (a[i] > (real)0) sum += a[i];
        }
        SEEN(sum);
    }
    return sum;
}

/* running sums */
real s3112(void)
{
    real sum = 0;
    REPEAT(ITERATIONS) {
        sum = 0;
        for (int i = 0; i < LEN_1D; i++) {
            sum += a[i];
            b[i] = sum;
        }
        SEEN(sum);
    }
    return sum;
}

/* the largest magnitude */
real s3113(void)
{
    real most = 0;
    REPEAT(4 * ITERATIONS) {
        most = fabs(a[0]);
        for (int i = 0; i < LEN_1D; i++) {
            if (fabs(a[i]) > most) most = fabs(a[i]);
        }
        SEEN(most);
    }
    return most;
}

/* the last element below zero */
int s331(void)
{
    int index = -1;
    REPEAT(ITERATIONS) {
        index = -1;
        for (int i = 0; i < LEN_1D; i++) {
            if (a[i] < (real)0) index = i;
        }
        SEEN((real)index);
    }
    return index + 1;
}

/* the first element above a threshold */
real s332(real t)
{
    real value = -1;
    REPEAT(ITERATIONS) {
        int index = -2;
        value = -1;
        for (int i = 0; i < LEN_1D; i++) {
            if (a[i] > t) {
                index = i;
                value = a[i];
                break;
            }
        }
        SEEN(value + (real)index);
    }
    return value;
}

/* a dot product unrolled by hand */
real s352(void)
{
    real dot = 0;
    REPEAT(8 * ITERATIONS) {
        dot = 0;
        for (int i = 0; i < LEN_1D; i += 5) {
            dot = dot + a[i] * b[i] + a[i + 1] * b[i + 1] + a[i + 2] * b[i + 2] + a[i + 3] * b[i + 3] +
                  a[i + 4] * b[i + 4];
        }
        SEEN(dot);
    }
    return dot;
}

real vsumr(void)
{
    real sum = 0;
    REPEAT(10 * ITERATIONS) {
        sum = 0;
        for (int i = 0; i < LEN_1D; i++) sum += a[i];
        SEEN(sum);
    }
    return sum;
}

real vdotr(void)
{
    real dot = 0;
    REPEAT(10 * ITERATIONS) {
        dot = 0;
        for (int i = 0; i < LEN_1D; i++) dot += a[i] * b[i];
        SEEN(dot);
    }
    return dot;
}
