/* Conditionals in the loop, and ways out of it. */
#include <stdlib.h>

#include "tsvc.h"

/* one branch writes what the other branch reads a round later */
void s161(void)
{
    REPEAT(ITERATIONS / 2) {
        for (int i = 0; i < LEN_1D - 1; i++) {
            if (b[i] < (real)0) {
                c[i + 1] = a[i] + d[i] * d[i];
            } else {
                a[i] = c[i] + d[i] * e[i];
            }
        }
        SEEN(0);
    }
}

/* two branches that write different arrays */
void s1161(void)
{
    REPEAT(ITERATIONS) {
        for (int i = 0; i < LEN_1D - 1; i++) {
            if (c[i] < (real)0) {
                b[i] = a[i] + d[i] * d[i];
            } else {
                a[i] = c[i] + d[i] * e[i];
            }
        }
        SEEN(0);
    }
}

/* a scalar inside of a branch */
void s253(void)
{
    REPEAT(ITERATIONS) {
        for (int i = 0; i < LEN_1D; i++) {
            if (a[i] > b[i]) {
                real s = a[i] - b[i] * d[i];
                c[i] += s;
                a[i] = s;
            }
        }
        SEEN(0);
    }
}

/* a scalar that is kept where the condition fails */
void s258(void)
{
    REPEAT(ITERATIONS) {
        real s = 0;
        for (int i = 0; i < LEN_2D; i++) {
            if (a[i] > (real)0) s = d[i] * d[i];
            b[i] = s * c[i] + d[i];
            e[i] = (s + (real)1) * aa[0][i];
        }
        SEEN(0);
    }
}

void s271(void)
{
    REPEAT(4 * ITERATIONS) {
        for (int i = 0; i < LEN_1D; i++) {
            if (b[i] > (real)0) a[i] += b[i] * c[i];
        }
        SEEN(0);
    }
}

void s272(real t)
{
    REPEAT(ITERATIONS) {
        for (int i = 0; i < LEN_1D; i++) {
            if (e[i] >= t) {
                a[i] += c[i] * d[i];
                b[i] += c[i] * c[i];
            }
        }
        SEEN(0);
    }
}

/* a condition on a value just computed */
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

/* the same with two branches */
void s274(void)
{
    REPEAT(ITERATIONS) {
        for (int i = 0; i < LEN_1D; i++) {
            a[i] = c[i] + e[i] * d[i];
            if (a[i] > (real)0)
                b[i] = a[i] + b[i];
            else
                a[i] = d[i] * e[i];
        }
        SEEN(0);
    }
}

/* a condition on the index */
void s276(void)
{
    REPEAT(4 * ITERATIONS) {
        int middle = LEN_1D / 2;
        for (int i = 0; i < LEN_1D; i++) {
            if (i + 1 < middle)
                a[i] += b[i] * c[i];
            else
                a[i] += b[i] * d[i];
        }
        SEEN(0);
    }
}

/* a condition on what the round before wrote */
void s277(void)
{
    REPEAT(ITERATIONS) {
        for (int i = 0; i < LEN_1D - 1; i++) {
            if (a[i] >= (real)0) continue;
            if (!(b[i] >= (real)0)) a[i] += c[i] * d[i];
            b[i + 1] = c[i] + d[i] * e[i];
        }
        SEEN(0);
    }
}

/* either of two arrays is updated, then both are read */
void s278(void)
{
    REPEAT(ITERATIONS) {
        for (int i = 0; i < LEN_1D; i++) {
            if (a[i] > (real)0)
                c[i] = -c[i] + d[i] * e[i];
            else
                b[i] = -b[i] + d[i] * e[i];
            a[i] = b[i] + c[i] * d[i];
        }
        SEEN(0);
    }
}

/* the same with a condition within */
void s279(void)
{
    REPEAT(ITERATIONS / 2) {
        for (int i = 0; i < LEN_1D; i++) {
            if (a[i] > (real)0) {
                c[i] = -c[i] + e[i] * e[i];
            } else {
                b[i] = -b[i] + d[i] * d[i];
                if (!(b[i] <= a[i])) c[i] += d[i] * e[i];
            }
            a[i] = b[i] + c[i] * d[i];
        }
        SEEN(0);
    }
}

/* two conditions, the second only where the first holds */
void s1279(void)
{
    REPEAT(ITERATIONS) {
        for (int i = 0; i < LEN_1D; i++) {
            if (a[i] < (real)0)
                if (b[i] > a[i]) c[i] += d[i] * e[i];
        }
        SEEN(0);
    }
}

/* invariant conditions within one that is not */
void s2710(real x)
{
    REPEAT(ITERATIONS / 2) {
        for (int i = 0; i < LEN_1D; i++) {
            if (a[i] > b[i]) {
                a[i] += b[i] * d[i];
                if (LEN_1D > 10)
                    c[i] += d[i] * d[i];
                else
                    c[i] = d[i] * e[i] + (real)1;
            } else {
                b[i] = a[i] + e[i] * e[i];
                if (x > (real)0)
                    c[i] = a[i] + d[i] * d[i];
                else
                    c[i] += e[i] * e[i];
            }
        }
        SEEN(0);
    }
}

void s2711(void)
{
    REPEAT(4 * ITERATIONS) {
        for (int i = 0; i < LEN_1D; i++) {
            if (b[i] != (real)0) a[i] += b[i] * c[i];
        }
        SEEN(0);
    }
}

void s2712(void)
{
    REPEAT(4 * ITERATIONS) {
        for (int i = 0; i < LEN_1D; i++) {
            if (a[i] > b[i]) a[i] += b[i] * c[i];
        }
        SEEN(0);
    }
}

/* below, at and above zero */
void s441(void)
{
    REPEAT(ITERATIONS) {
        for (int i = 0; i < LEN_1D; i++) {
            if (d[i] < (real)0)
                a[i] += b[i] * c[i];
            else if (d[i] == (real)0)
                a[i] += b[i] * b[i];
            else
                a[i] += c[i] * c[i];
        }
        SEEN(0);
    }
}

/* one of four, chosen by a number */
void s442(void)
{
    REPEAT(ITERATIONS / 2) {
        for (int i = 0; i < LEN_1D; i++) {
            switch (indx[i]) {
            case 1: a[i] += b[i] * b[i]; break;
            case 2: a[i] += c[i] * c[i]; break;
            case 3: a[i] += d[i] * d[i]; break;
            case 4: a[i] += e[i] * e[i]; break;
            default: break;
            }
        }
        SEEN(0);
    }
}

void s443(void)
{
    REPEAT(2 * ITERATIONS) {
        for (int i = 0; i < LEN_1D; i++) {
            if (d[i] <= (real)0)
                a[i] += b[i] * c[i];
            else
                a[i] += b[i] * b[i];
        }
        SEEN(0);
    }
}

/* the program may end in the middle */
void s481(void)
{
    REPEAT(ITERATIONS) {
        for (int i = 0; i < LEN_1D; i++) {
            if (d[i] < (real)0) exit(0);
            a[i] += b[i] * c[i];
        }
        SEEN(0);
    }
}

/* the loop may end in the middle, after its work */
void s482(void)
{
    REPEAT(ITERATIONS) {
        for (int i = 0; i < LEN_1D; i++) {
            a[i] += b[i] * c[i];
            if (c[i] > b[i]) break;
        }
        SEEN(0);
    }
}

void vif(void)
{
    REPEAT(ITERATIONS) {
        for (int i = 0; i < LEN_1D; i++) {
            if (b[i] > (real)0) a[i] = b[i];
        }
        SEEN(0);
    }
}
