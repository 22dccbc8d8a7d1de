/* Packing, unpacking and indirect addressing. */
#include "tsvc.h"

/* positive elements of b to the front of a */
void s341(void)
{
    REPEAT(ITERATIONS) {
        int j = -1;
        for (int i = 0; i < LEN_1D; i++) if (b[i] > (real)0) { j++; a[j] = b[i]; }
        SEEN(0);
    }
}

/* positive elements of a are replaced by b in order */
void s342(void)
{
    REPEAT(ITERATIONS) {
        int j = 0;
        for (int i = 0; i < LEN_1D; i++) if (a[i] > (real)0) { a[i] = b[j]; j++; }
        SEEN(0);
    }
}

/* a matrix packed column by column where another is positive */
void s343(void)
{
    REPEAT(10 * (ITERATIONS / LEN_2D)) {
        int k = -1;
        for (int i = 0; i < LEN_2D; i++)
            for (int j = 0; j < LEN_2D; j++) if (bb[j][i] > (real)0) { k++; flat[k] = aa[j][i]; }
        SEEN(0);
    }
}

void s4112(real s) { REPEAT(ITERATIONS) { for (int i = 0; i < LEN_1D; i++) a[i] += b[indx[i]] * s; SEEN(0); } }

void s4113(void) { REPEAT(ITERATIONS) { for (int i = 0; i < LEN_1D; i++) a[indx[i]] = b[indx[i]] + c[i]; SEEN(0); } }

real s4115(void) { real sum = 0; REPEAT(ITERATIONS) { sum = 0; for (int i = 0; i < LEN_1D; i++) sum += a[i] * b[indx[i]]; SEEN(0); } return sum; }

void vag(void) { REPEAT(2 * ITERATIONS) { for (int i = 0; i < LEN_1D; i++) a[i] = b[indx[i]]; SEEN(0); } }

void vas(void) { REPEAT(2 * ITERATIONS) { for (int i = 0; i < LEN_1D; i++) a[indx[i]] = b[i]; SEEN(0); } }

void vif(void) { REPEAT(ITERATIONS) { for (int i = 0; i < LEN_1D; i++) if (b[i] > (real)0) a[i] = b[i]; SEEN(0); } }

void va(void) { REPEAT(ITERATIONS * 10) { for (int i = 0; i < LEN_1D; i++) a[i] = b[i]; SEEN(0); } }

void vpv(void) { REPEAT(ITERATIONS * 10) { for (int i = 0; i < LEN_1D; i++) a[i] += b[i]; SEEN(0); } }

void vtv(void) { REPEAT(ITERATIONS * 10) { for (int i = 0; i < LEN_1D; i++) a[i] *= b[i]; SEEN(0); } }
