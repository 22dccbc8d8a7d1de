/* Packing, unpacking and indirect addressing. */
#include "tsvc.h"

/* positive elements of b go to the front of a */
void s341(void)
{
    REPEAT(ITERATIONS) {
        int j = -1;
        for (int i = 0; i < LEN_1D; i++) {
            if (b[i] > (real)0) {
                j++;
                a[j] = b[i];
            }
        }
        SEEN(0);
    }
}

/* positive elements of a are replaced by b in order */
void s342(void)
{
    REPEAT(ITERATIONS) {
        int j = 0;
        for (int i = 0; i < LEN_1D; i++) {
            if (a[i] > (real)0) {
                a[i] = b[j];
                j++;
            }
        }
        SEEN(0);
    }
}

/* a matrix packed column by column where another is positive */
void s343(void)
{
    REPEAT(10 * (ITERATIONS / LEN_2D)) {
        int k = -1;
        for (int i = 0; i < LEN_2D; i++)
            for (int j = 0; j < LEN_2D; j++)
                if (bb[j][i] > (real)0) {
                    k++;
                    flat[k] = aa[j][i];
                }
        SEEN(0);
    }
}

/* s4112 unrolled by hand */
void s353(void)
{
    REPEAT(ITERATIONS) {
        real scale = c[0];
        for (int i = 0; i < LEN_1D; i += 5) {
            a[i] += scale * b[ip[i]];
            a[i + 1] += scale * b[ip[i + 1]];
            a[i + 2] += scale * b[ip[i + 2]];
            a[i + 3] += scale * b[ip[i + 3]];
            a[i + 4] += scale * b[ip[i + 4]];
        }
        SEEN(0);
    }
}

void s491(void)
{
    REPEAT(ITERATIONS) {
        for (int i = 0; i < LEN_1D; i++) a[ip[i]] = b[i] + c[i] * d[i];
        SEEN(0);
    }
}

void s4112(real s)
{
    REPEAT(ITERATIONS) {
        for (int i = 0; i < LEN_1D; i++) a[i] += b[ip[i]] * s;
        SEEN(0);
    }
}

void s4113(void)
{
    REPEAT(ITERATIONS) {
        for (int i = 0; i < LEN_1D; i++) a[ip[i]] = b[ip[i]] + c[i];
        SEEN(0);
    }
}

/* gathered from the end */
void s4114(int first)
{
    REPEAT(ITERATIONS) {
        for (int i = first - 1; i < LEN_1D; i++) {
            int k = ip[i];
            a[i] = b[i] + c[LEN_1D - k + 1 - 2] * d[i];
        }
        SEEN(0);
    }
}

real s4115(void)
{
    real sum = 0;
    REPEAT(ITERATIONS) {
        sum = 0;
        for (int i = 0; i < LEN_1D; i++) sum += a[i] * b[ip[i]];
        SEEN(sum);
    }
    return sum;
}

real s4116(int row, int offset)
{
    real sum = 0;
    REPEAT(100 * ITERATIONS) {
        sum = 0;
        for (int i = 0; i < LEN_2D - 1; i++) sum += a[offset + i] * aa[row - 1][ip[i]];
        SEEN(sum);
    }
    return sum;
}

void vag(void)
{
    REPEAT(2 * ITERATIONS) {
        for (int i = 0; i < LEN_1D; i++) a[i] = b[ip[i]];
        SEEN(0);
    }
}

void vas(void)
{
    REPEAT(2 * ITERATIONS) {
        for (int i = 0; i < LEN_1D; i++) a[ip[i]] = b[i];
        SEEN(0);
    }
}
