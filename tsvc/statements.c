/* Several statements that use one another, and recurrences: reordering, distribution, renaming. */
#include "tsvc.h"

/* the first statement reads what the second wrote a round before */
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

/* the second statement reads what the first is about to overwrite */
void s212(void)
{
    REPEAT(ITERATIONS) {
        for (int i = 0; i < LEN_1D - 1; i++) {
            a[i] *= c[i];
            b[i] += a[i + 1] * d[i];
        }
        SEEN(0);
    }
}

/* each statement reads what the other writes, one a round later, one a round before */
void s1213(void)
{
    REPEAT(ITERATIONS) {
        for (int i = 1; i < LEN_1D - 1; i++) {
            a[i] = b[i - 1] + c[i];
            b[i] = a[i + 1] * d[i];
        }
        SEEN(0);
    }
}

/* an independent statement and a recurrence */
void s221(void)
{
    REPEAT(ITERATIONS / 2) {
        for (int i = 1; i < LEN_1D; i++) {
            a[i] += c[i] * d[i];
            b[i] = b[i - 1] + a[i] + d[i];
        }
        SEEN(0);
    }
}

/* a recurrence of distance four */
void s1221(void)
{
    REPEAT(ITERATIONS) {
        for (int i = 4; i < LEN_1D; i++) b[i] = b[i - 4] + a[i];
        SEEN(0);
    }
}

/* a recurrence between two independent statements */
void s222(void)
{
    REPEAT(ITERATIONS / 2) {
        for (int i = 1; i < LEN_1D; i++) {
            a[i] += b[i] * c[i];
            e[i] = e[i - 1] * e[i - 1];
            a[i] -= b[i] * c[i];
        }
        SEEN(0);
    }
}

/* the old right neighbour is read before the next round overwrites it */
void s241(void)
{
    REPEAT(2 * ITERATIONS) {
        for (int i = 0; i < LEN_1D - 1; i++) {
            a[i] = b[i] * c[i] * d[i];
            b[i] = a[i] * a[i + 1] * d[i];
        }
        SEEN(0);
    }
}

/* a recurrence of six terms, added from the left */
void s242(real s, real t)
{
    REPEAT(ITERATIONS / 5) {
        for (int i = 1; i < LEN_1D; i++) a[i] = a[i - 1] + s + t + b[i] + c[i] + d[i];
        SEEN(0);
    }
}

/* three statements of which the last reads the old right neighbour */
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

/* what the third statement writes, the next round overwrites */
void s244(void)
{
    REPEAT(ITERATIONS) {
        for (int i = 0; i < LEN_1D - 1; i++) {
            a[i] = b[i] + c[i] * d[i];
            b[i] = c[i] + b[i];
            a[i + 1] = b[i] + a[i + 1] * d[i];
        }
        SEEN(0);
    }
}

/* a new element and its old right neighbour */
void s1244(void)
{
    REPEAT(ITERATIONS) {
        for (int i = 0; i < LEN_1D - 1; i++) {
            a[i] = b[i] + c[i] * c[i] + b[i] * b[i] + c[i];
            d[i] = a[i] + a[i + 1];
        }
        SEEN(0);
    }
}

/* only the last round's first statement survives */
void s2244(void)
{
    REPEAT(ITERATIONS) {
        for (int i = 0; i < LEN_1D - 1; i++) {
            a[i + 1] = b[i] + e[i];
            a[i] = b[i] + c[i];
        }
        SEEN(0);
    }
}

/* a scalar that is two scalars, and a use of the round before */
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

/* a linear recurrence of first order */
void s321(void)
{
    REPEAT(ITERATIONS) {
        for (int i = 1; i < LEN_1D; i++) a[i] += a[i - 1] * b[i];
        SEEN(0);
    }
}

/* a linear recurrence of second order */
void s322(void)
{
    REPEAT(ITERATIONS / 2) {
        for (int i = 2; i < LEN_1D; i++) a[i] = a[i] + a[i - 1] * b[i] + a[i - 2] * c[i];
        SEEN(0);
    }
}

/* a recurrence through two arrays */
void s323(void)
{
    REPEAT(ITERATIONS / 2) {
        for (int i = 1; i < LEN_1D; i++) {
            a[i] = b[i - 1] + c[i] * d[i];
            b[i] = a[i] + c[i] * e[i];
        }
        SEEN(0);
    }
}
