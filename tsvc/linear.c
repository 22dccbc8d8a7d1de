/* Linear dependence and induction: reversed loops, offsets, strides, statements in order. */
#include "tsvc.h"

void s000(void) { REPEAT(2 * ITERATIONS) { for (int i = 0; i < LEN_1D; i++) a[i] = b[i] + 1; SEEN(0); } }

/* every second element takes its left neighbour */
void s111(void) { REPEAT(2 * ITERATIONS) { for (int i = 1; i < LEN_1D; i += 2) a[i] = a[i - 1] + b[i]; SEEN(0); } }

/* a shift to the right, run from the end */
void s112(void) { REPEAT(3 * ITERATIONS) { for (int i = LEN_1D - 2; i >= 0; i--) a[i + 1] = a[i] + b[i]; SEEN(0); } }

/* a loop-invariant load that the store might overwrite */
void s113(void) { REPEAT(4 * ITERATIONS) { for (int i = 1; i < LEN_1D; i++) a[i] = a[0] + b[i]; SEEN(0); } }

/* a product of five neighbours, in steps of five */
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
void s121(void) { REPEAT(3 * ITERATIONS) { for (int i = 0; i < LEN_1D - 1; i++) { int j = i + 1; a[i] = a[j] + b[i]; } SEEN(0); } }

/* one store per element, a second one where a condition holds */
void s123(void)
{
    REPEAT(ITERATIONS) {
        int j = -1;
        for (int i = 0; i < LEN_1D / 2; i++) {
            j++;
            a[j] = b[i] + d[i] * e[i];
            if (c[i] > (real)0) { j++; a[j] = c[i] + d[i] * e[i]; }
        }
        SEEN(0);
    }
}

/* two branches that store to the same packed place */
void s124(void)
{
    REPEAT(ITERATIONS) {
        int j = -1;
        for (int i = 0; i < LEN_1D; i++) {
            if (b[i] > (real)0) { j++; a[j] = b[i] + d[i] * e[i]; }
            else { j++; a[j] = c[i] + d[i] * e[i]; }
        }
        SEEN(0);
    }
}

/* a recurrence of distance four */
void s1221(void) { REPEAT(ITERATIONS) { for (int i = 4; i < LEN_1D; i++) b[i] = b[i - 4] + a[i]; SEEN(0); } }

/* two statements of which the second reads what the first's next round writes */
void s211(void)
{
    REPEAT(ITERATIONS) {
        for (int i = 1; i < LEN_1D - 1; i++) {
            a[i] = b[i - 1] + c[i] * d[i];
            b[i] = b[i + 1] - e[i] * d[i];
        }
        SEEN(0);
    }
}

void s212(void)
{
    REPEAT(ITERATIONS) {
        for (int i = 0; i < LEN_1D - 1; i++) { a[i] *= c[i]; b[i] += a[i + 1] * d[i]; }
        SEEN(0);
    }
}

void s241(void)
{
    REPEAT(2 * ITERATIONS) {
        for (int i = 0; i < LEN_1D - 1; i++) { a[i] = b[i] * c[i] * d[i]; b[i] = a[i] * a[i + 1] * d[i]; }
        SEEN(0);
    }
}

void s243(void)
{
    REPEAT(ITERATIONS) {
        for (int i = 0; i < LEN_1D - 1; i++) {
            a[i] = b[i] + c[i] * d[i];
            b[i] = a[i] + d[i] * e[i];
            a[i] = b[i] + a[i + 1] * d[i];
        }
        SEEN(0);
    }
}
