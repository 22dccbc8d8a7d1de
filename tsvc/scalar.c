/* Scalars carried from one round to the next, conditionals, and crossing thresholds. */
#include "tsvc.h"

void s251(void) { REPEAT(4 * ITERATIONS) { for (int i = 0; i < LEN_1D; i++) { real s = b[i] + c[i] * d[i]; a[i] = s * s; } SEEN(0); } }

/* last round's product is added to this round's */
void s252(void)
{
    REPEAT(ITERATIONS) {
        real t = 0;
        for (int i = 0; i < LEN_1D; i++) { real s = b[i] * c[i]; a[i] = s + t; t = s; }
        SEEN(0);
    }
}

void s253(void)
{
    REPEAT(ITERATIONS) {
        for (int i = 0; i < LEN_1D; i++)
            if (a[i] > b[i]) { real s = a[i] - b[i] * d[i]; c[i] += s; a[i] = s; }
        SEEN(0);
    }
}

/* the mean of an element and its left neighbour, wrapping around */
void s254(void)
{
    REPEAT(4 * ITERATIONS) {
        real x = b[LEN_1D - 1];
        for (int i = 0; i < LEN_1D; i++) { a[i] = (b[i] + x) * (real).5; x = b[i]; }
        SEEN(0);
    }
}

/* the same over two neighbours */
void s255(void)
{
    REPEAT(ITERATIONS) {
        real x = b[LEN_1D - 1], y = b[LEN_1D - 2];
        for (int i = 0; i < LEN_1D; i++) { a[i] = (b[i] + x + y) * (real).333; y = x; x = b[i]; }
        SEEN(0);
    }
}

void s261(void)
{
    REPEAT(ITERATIONS) {
        for (int i = 1; i < LEN_1D; i++) {
            real t = a[i] + b[i];
            a[i] = t + c[i - 1];
            t = c[i] * d[i];
            c[i] = t;
        }
        SEEN(0);
    }
}

void s271(void) { REPEAT(4 * ITERATIONS) { for (int i = 0; i < LEN_1D; i++) if (b[i] > (real)0) a[i] += b[i] * c[i]; SEEN(0); } }

void s273(void)
{
    REPEAT(ITERATIONS) {
        for (int i = 0; i < LEN_1D; i++) {
            a[i] += d[i] * e[i];
            if (a[i] < (real)0) b[i] += d[i] * e[i];
            c[i] += a[i] * d[i];
        }
        SEEN(0);
    }
}

/* an element's mirror image is read before and after the middle */
void s281(void)
{
    REPEAT(ITERATIONS) {
        for (int i = 0; i < LEN_1D; i++) { real x = a[LEN_1D - i - 1] + b[i] * c[i]; a[i] = x - (real)1.0; b[i] = x; }
        SEEN(0);
    }
}

void s291(void)
{
    REPEAT(2 * ITERATIONS) {
        int im1 = LEN_1D - 1;
        for (int i = 0; i < LEN_1D; i++) { a[i] = (b[i] + b[im1]) * (real).5; im1 = i; }
        SEEN(0);
    }
}

void s292(void)
{
    REPEAT(ITERATIONS) {
        int im1 = LEN_1D - 1, im2 = LEN_1D - 2;
        for (int i = 0; i < LEN_1D; i++) { a[i] = (b[i] + b[im1] + b[im2]) * (real).333; im2 = im1; im1 = i; }
        SEEN(0);
    }
}

/* the first element goes everywhere */
void s293(void) { REPEAT(4 * ITERATIONS) { for (int i = 0; i < LEN_1D; i++) a[i] = a[0]; SEEN(0); } }

void s321(void) { REPEAT(ITERATIONS) { for (int i = 1; i < LEN_1D; i++) a[i] += a[i - 1] * b[i]; SEEN(0); } }

void s322(void) { REPEAT(ITERATIONS / 2) { for (int i = 2; i < LEN_1D; i++) a[i] = a[i] + a[i - 1] * b[i] + a[i - 2] * c[i]; SEEN(0); } }

void s323(void)
{
    REPEAT(ITERATIONS / 2) {
        for (int i = 1; i < LEN_1D; i++) { a[i] = b[i - 1] + c[i] * d[i]; b[i] = a[i] + c[i] * e[i]; }
        SEEN(0);
    }
}
