/* Linear dependence and induction: reversed loops, offsets, strides, symbolic bounds. */
#include "tsvc.h"

void s000(void)
{
    REPEAT(2 * ITERATIONS) {
        for (int i = 0; i < LEN_1D; i++) a[i] = b[i] + 1;
        SEEN(0);
    }
}

/* every second element takes its left neighbour */
void s111(void)
{
    REPEAT(2 * ITERATIONS) {
        for (int i = 1; i < LEN_1D; i += 2) a[i] = a[i - 1] + b[i];
        SEEN(0);
    }
}

/* every second element is written */
void s1111(void)
{
    REPEAT(2 * ITERATIONS) {
        for (int i = 0; i < LEN_1D / 2; i++)
            a[2 * i] = c[i] * b[i] + d[i] * b[i] + c[i] * c[i] + d[i] * b[i] + d[i] * c[i];
        SEEN(0);
    }
}

/* a shift to the right, run from the end */
void s112(void)
{
    REPEAT(3 * ITERATIONS) {
        for (int i = LEN_1D - 2; i >= 0; i--) a[i + 1] = a[i] + b[i];
        SEEN(0);
    }
}

/* independent elements, run from the end */
void s1112(void)
{
    REPEAT(3 * ITERATIONS) {
        for (int i = LEN_1D - 1; i >= 0; i--) a[i] = b[i] + 1;
        SEEN(0);
    }
}

/* a loop-invariant load that the store might overwrite */
void s113(void)
{
    REPEAT(4 * ITERATIONS) {
        for (int i = 1; i < LEN_1D; i++) a[i] = a[0] + b[i];
        SEEN(0);
    }
}

/* a load that the middle round does overwrite */
void s1113(void)
{
    REPEAT(2 * ITERATIONS) {
        for (int i = 0; i < LEN_1D; i++) a[i] = a[LEN_1D / 2] + b[i];
        SEEN(0);
    }
}

/* products of neighbours, five at a time */
void s116(void)
{
    REPEAT(10 * ITERATIONS) {
        for (int i = 0; i < LEN_1D - 5; i += 5) {
            a[i] = a[i + 1] * a[i];
            a[i + 1] = a[i + 2] * a[i + 1];
            a[i + 2] = a[i + 3] * a[i + 2];
            a[i + 3] = a[i + 4] * a[i + 3];
            a[i + 4] = a[i + 5] * a[i + 4];
        }
        SEEN(0);
    }
}

/* the index's successor kept in a variable */
void s121(void)
{
    REPEAT(3 * ITERATIONS) {
        for (int i = 0; i < LEN_1D - 1; i++) {
            int j = i + 1;
            a[i] = a[j] + b[i];
        }
        SEEN(0);
    }
}

/* one index forwards at a stride, the other backwards */
void s122(int first, int step)
{
    REPEAT(ITERATIONS) {
        int j = 1, k = 0;
        for (int i = first - 1; i < LEN_1D; i += step) {
            k += j;
            a[i] += b[LEN_1D - k];
        }
        SEEN(0);
    }
}

/* one store per element, a second one where a condition holds */
void s123(void)
{
    REPEAT(ITERATIONS) {
        int j = -1;
        for (int i = 0; i < LEN_1D / 2; i++) {
            j++;
            a[j] = b[i] + d[i] * e[i];
            if (c[i] > (real)0) {
                j++;
                a[j] = c[i] + d[i] * e[i];
            }
        }
        SEEN(0);
    }
}

/* both branches advance the same index */
void s124(void)
{
    REPEAT(ITERATIONS) {
        int j = -1;
        for (int i = 0; i < LEN_1D; i++) {
            if (b[i] > (real)0) {
                j++;
                a[j] = b[i] + d[i] * e[i];
            } else {
                j++;
                a[j] = c[i] + d[i] * e[i];
            }
        }
        SEEN(0);
    }
}

/* two stores per element, interleaved */
void s127(void)
{
    REPEAT(2 * ITERATIONS) {
        int j = -1;
        for (int i = 0; i < LEN_1D / 2; i++) {
            j++;
            a[j] = b[i] + c[i] * d[i];
            j++;
            a[j] = b[i] + d[i] * e[i];
        }
        SEEN(0);
    }
}

/* coupled indices of stride two */
void s128(void)
{
    REPEAT(2 * ITERATIONS) {
        int j = -1;
        for (int i = 0; i < LEN_1D / 2; i++) {
            int k = j + 1;
            a[i] = b[k] - d[i];
            j = k + 1;
            b[k] = a[i] + c[k];
        }
        SEEN(0);
    }
}

/* an offset known by constant propagation */
void s131(void)
{
    REPEAT(5 * ITERATIONS) {
        int m = 1;
        for (int i = 0; i < LEN_1D - 1; i++) a[i] = a[i + m] + b[i];
        SEEN(0);
    }
}

/* an offset known to be positive where it matters */
void s162(int k)
{
    REPEAT(ITERATIONS) {
        if (k > 0)
            for (int i = 0; i < LEN_1D - 1; i++) a[i] = a[i + k] + b[i] * c[i];
        SEEN(0);
    }
}

/* a symbolic stride, in the store */
void s171(int step)
{
    REPEAT(ITERATIONS) {
        for (int i = 0; i < LEN_1D; i++) a[i * step] += b[i];
        SEEN(0);
    }
}

/* a symbolic start and stride */
void s172(int first, int step)
{
    REPEAT(ITERATIONS) {
        for (int i = first - 1; i < LEN_1D; i += step) a[i] += b[i];
        SEEN(0);
    }
}

/* the first half goes to the second */
void s173(void)
{
    REPEAT(10 * ITERATIONS) {
        int k = LEN_1D / 2;
        for (int i = 0; i < LEN_1D / 2; i++) a[i + k] = a[i] + b[i];
        SEEN(0);
    }
}

/* the same, the half being symbolic */
void s174(int m)
{
    REPEAT(10 * ITERATIONS) {
        for (int i = 0; i < m; i++) a[i + m] = a[i] + b[i];
        SEEN(0);
    }
}

/* a symbolic stride that is the distance, too */
void s175(int step)
{
    REPEAT(ITERATIONS) {
        for (int i = 0; i < LEN_1D - 1; i += step) a[i] = a[i + step] + b[i];
        SEEN(0);
    }
}

/* a convolution */
void s176(void)
{
    REPEAT(4 * (ITERATIONS / LEN_1D)) {
        int m = LEN_1D / 2;
        for (int j = 0; j < LEN_1D / 2; j++)
            for (int i = 0; i < m; i++) a[i] += b[i + m - j - 1] * c[j];
        SEEN(0);
    }
}

/* an offset that comes out as zero */
void s431(void)
{
    REPEAT(10 * ITERATIONS) {
        int first = 1, second = 2, k = 2 * first - second;
        for (int i = 0; i < LEN_1D; i++) a[i] = a[i + k] + b[i];
        SEEN(0);
    }
}

/* every element of c serves twice */
void s4117(void)
{
    REPEAT(ITERATIONS) {
        for (int i = 0; i < LEN_1D; i++) a[i] = b[i] + c[i / 2] * d[i];
        SEEN(0);
    }
}

/* the index as a number */
void s452(void)
{
    REPEAT(4 * ITERATIONS) {
        for (int i = 0; i < LEN_1D; i++) a[i] = b[i] + c[i] * (real)(i + 1);
        SEEN(0);
    }
}

/* an induction variable of floating point */
void s453(void)
{
    REPEAT(2 * ITERATIONS) {
        real s = 0;
        for (int i = 0; i < LEN_1D; i++) {
            s += (real)2;
            a[i] = s * b[i];
        }
        SEEN(0);
    }
}
