/* Scalars carried from one round to the next, peeling, and crossing thresholds. */
#include "tsvc.h"

void s251(void)
{
    REPEAT(4 * ITERATIONS) {
        for (int i = 0; i < LEN_1D; i++) {
            real s = b[i] + c[i] * d[i];
            a[i] = s * s;
        }
        SEEN(0);
    }
}

void s1251(void)
{
    REPEAT(4 * ITERATIONS) {
        for (int i = 0; i < LEN_1D; i++) {
            real s = b[i] + c[i];
            b[i] = a[i] + d[i];
            a[i] = s * e[i];
        }
        SEEN(0);
    }
}

/* a scalar of the round before */
void s2251(void)
{
    REPEAT(ITERATIONS) {
        real s = 0;
        for (int i = 0; i < LEN_1D; i++) {
            a[i] = s * e[i];
            s = b[i] + c[i];
            b[i] = a[i] + d[i];
        }
        SEEN(0);
    }
}

/* an array in the role of such a scalar */
void s3251(void)
{
    REPEAT(ITERATIONS) {
        for (int i = 0; i < LEN_1D - 1; i++) {
            a[i + 1] = b[i] + c[i];
            b[i] = c[i] * e[i];
            d[i] = a[i] * e[i];
        }
        SEEN(0);
    }
}

/* last round's product is added to this round's */
void s252(void)
{
    REPEAT(ITERATIONS) {
        real t = 0;
        for (int i = 0; i < LEN_1D; i++) {
            real s = b[i] * c[i];
            a[i] = s + t;
            t = s;
        }
        SEEN(0);
    }
}

/* the mean of an element and its left neighbour, wrapping around */
void s254(void)
{
    REPEAT(4 * ITERATIONS) {
        real left = b[LEN_1D - 1];
        for (int i = 0; i < LEN_1D; i++) {
            a[i] = (b[i] + left) * (real).5;
            left = b[i];
        }
        SEEN(0);
    }
}

/* the same over two neighbours */
void s255(void)
{
    REPEAT(ITERATIONS) {
        real left = b[LEN_1D - 1], further = b[LEN_1D - 2];
        for (int i = 0; i < LEN_1D; i++) {
            a[i] = (b[i] + left + further) * (real).333;
            further = left;
            left = b[i];
        }
        SEEN(0);
    }
}

/* an element's mirror image is read, old before the middle and new after it */
void s281(void)
{
    REPEAT(ITERATIONS) {
        for (int i = 0; i < LEN_1D; i++) {
            real s = a[LEN_1D - i - 1] + b[i] * c[i];
            a[i] = s - (real)1;
            b[i] = s;
        }
        SEEN(0);
    }
}

void s1281(void)
{
    REPEAT(4 * ITERATIONS) {
        for (int i = 0; i < LEN_1D; i++) {
            real s = b[i] * c[i] + a[i] * d[i] + e[i];
            a[i] = s - (real)1;
            b[i] = s;
        }
        SEEN(0);
    }
}

/* s254 with an index that wraps around */
void s291(void)
{
    REPEAT(2 * ITERATIONS) {
        int left = LEN_1D - 1;
        for (int i = 0; i < LEN_1D; i++) {
            a[i] = (b[i] + b[left]) * (real).5;
            left = i;
        }
        SEEN(0);
    }
}

/* s255 with indices that wrap around */
void s292(void)
{
    REPEAT(ITERATIONS) {
        int left = LEN_1D - 1, further = LEN_1D - 2;
        for (int i = 0; i < LEN_1D; i++) {
            a[i] = (b[i] + b[left] + b[further]) * (real).333;
            further = left;
            left = i;
        }
        SEEN(0);
    }
}

/* the first element goes everywhere */
void s293(void)
{
    REPEAT(4 * ITERATIONS) {
        for (int i = 0; i < LEN_1D; i++) a[i] = a[0];
        SEEN(0);
    }
}
