/* The arrays, filled with seeded pseudo-random values of mixed sign. */
#include "tsvc.h"

real a[LEN_1D] ARRAY, b[LEN_1D] ARRAY, c[LEN_1D] ARRAY, d[LEN_1D] ARRAY, e[LEN_1D] ARRAY;
real aa[LEN_2D][LEN_2D] ARRAY, bb[LEN_2D][LEN_2D] ARRAY, cc[LEN_2D][LEN_2D] ARRAY;
real flat[LEN_2D * LEN_2D] ARRAY;
int indx[LEN_1D] ARRAY;

static unsigned long state;

static real next(void) /* xorshift64*, in [-1, 1) */
{
    state ^= state >> 12;
    state ^= state << 25;
    state ^= state >> 27;
    return (real)((double)(long)(state * 2685821657736338717ul) * 0x1p-63);
}

void fill_arrays(unsigned long seed)
{
    state = seed * 2 + 1;
    real *one[] = {a, b, c, d, e};
    real *two[] = {aa[0], bb[0], cc[0]};
    for (int k = 0; k < 5; k++)
        for (int i = 0; i < LEN_1D; i++) one[k][i] = next();
    for (int k = 0; k < 3; k++)
        for (int i = 0; i < LEN_2D * LEN_2D; i++) two[k][i] = next();
    for (int i = 0; i < LEN_1D; i++) indx[i] = (int)((unsigned)i * 7919u % LEN_1D);
}
