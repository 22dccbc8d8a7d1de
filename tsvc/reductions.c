/* Reductions and searches. The result of a repetition goes to dummy() and, of the last one, to the caller. */
#include "tsvc.h"

real s311(void) { real sum = 0; REPEAT(ITERATIONS) { sum = 0; for (int i = 0; i < LEN_1D; i++) sum += a[i]; SEEN(sum); } return sum; }

real s312(void) { real p = 1; REPEAT(10 * ITERATIONS) { p = 1; for (int i = 0; i < LEN_1D; i++) p *= a[i]; SEEN(p); } return p; }

/* the largest value */
real s314(void) { real x = 0; REPEAT(5 * ITERATIONS) { x = a[0]; for (int i = 0; i < LEN_1D; i++) if (a[i] > x) x = a[i]; SEEN(x); } return x; }

/* the largest value and where it first stands */
real s315(void)
{
    real x = 0;
    int index = 0;
    REPEAT(ITERATIONS) {
        x = a[0];
        index = 0;
        for (int i = 0; i < LEN_1D; i++) if (a[i] > x) { x = a[i]; index = i; }
        SEEN(x + (real)index);
    }
    return index + x + 1;
}

/* the smallest value */
real s316(void) { real x = 0; REPEAT(5 * ITERATIONS) { x = a[0]; for (int i = 1; i < LEN_1D; i++) if (a[i] < x) x = a[i]; SEEN(x); } return x; }

/* two arrays summed together while they are written */
real s319(void)
{
    real sum = 0;
    REPEAT(2 * ITERATIONS) {
        sum = 0;
        for (int i = 0; i < LEN_1D; i++) { a[i] = c[i] + d[i]; sum += a[i]; b[i] = c[i] + e[i]; sum += b[i]; }
        SEEN(sum);
    }
    return sum;
}

/* the largest element of a matrix and its place */
real s3110(void)
{
    real max = 0;
    int x = 0, y = 0;
    REPEAT(100 * (ITERATIONS / LEN_2D)) {
        max = aa[0][0];
        x = y = 0;
        for (int i = 0; i < LEN_2D; i++)
            for (int j = 0; j < LEN_2D; j++) if (aa[i][j] > max) { max = aa[i][j]; x = i; y = j; }
        SEEN(max + (real)x + (real)y);
    }
    return max + x + 1 + y + 1;
}

/* only positive elements are summed */
real s3111(void)
{
    real sum = 0;
    REPEAT(ITERATIONS / 2) { sum = 0; for (int i = 0; i < LEN_1D; i++) if (a[i] > (real)0) sum += a[i]; SEEN(sum); }
    return sum;
}

/* the last element below zero */
int s331(void)
{
    int j = -1;
    REPEAT(ITERATIONS) { j = -1; for (int i = 0; i < LEN_1D; i++) if (a[i] < (real)0) j = i; SEEN((real)j); }
    return j + 1;
}

/* the first element above a threshold */
real s332(real t)
{
    real value = -1;
    REPEAT(ITERATIONS) {
        int index = -2;
        value = -1;
        for (int i = 0; i < LEN_1D; i++) if (a[i] > t) { index = i; value = a[i]; break; }
        SEEN(value + (real)index);
    }
    return value;
}

real vsumr(void) { real sum = 0; REPEAT(ITERATIONS * 10) { sum = 0; for (int i = 0; i < LEN_1D; i++) sum += a[i]; SEEN(sum); } return sum; }

real vdotr(void) { real dot = 0; REPEAT(ITERATIONS * 10) { dot = 0; for (int i = 0; i < LEN_1D; i++) dot += a[i] * b[i]; SEEN(dot); } return dot; }
