/* Functions called in the loop. */
#include <tgmath.h>

#include "tsvc.h"

static void add_shifted(int m)
{
    for (int i = 0; i < LEN_1D - 1; i++) a[i] = a[i + m] + b[i];
}

/* a loop in a function that gets its offset */
void s151(void)
{
    REPEAT(5 * ITERATIONS) {
        add_shifted(1);
        SEEN(0);
    }
}

static void add_product(int i) { a[i] += b[i] * c[i]; }

/* a function for each element */
void s152(void)
{
    REPEAT(ITERATIONS) {
        for (int i = 0; i < LEN_1D; i++) {
            b[i] = d[i] * e[i];
            add_product(i);
        }
        SEEN(0);
    }
}

/* mathematical functions */
void s451(void)
{
    REPEAT(ITERATIONS / 5) {
        for (int i = 0; i < LEN_1D; i++) a[i] = sin(b[i]) + cos(c[i]);
        SEEN(0);
    }
}

/* a call that nothing is known of, between two statements */
void s471(void)
{
    REPEAT(ITERATIONS / 2) {
        for (int i = 0; i < LEN_1D; i++) {
            x[i] = b[i] + d[i] * d[i];
            outside();
            b[i] = c[i] + d[i] * e[i];
        }
        SEEN(0);
    }
}

static real product(real left, real right) { return left * right; }

/* a function as an expression */
void s4121(void)
{
    REPEAT(ITERATIONS) {
        for (int i = 0; i < LEN_1D; i++) a[i] += product(b[i], c[i]);
        SEEN(0);
    }
}
