/* The arrays, filled with seeded pseudo-random values of mixed sign. */
#include "data.h"

real a[LEN_1D] ARRAY, b[LEN_1D] ARRAY, c[LEN_1D] ARRAY, d[LEN_1D] ARRAY, e[LEN_1D] ARRAY, x[LEN_1D] ARRAY;
real aa[LEN_2D][LEN_2D] ARRAY, bb[LEN_2D][LEN_2D] ARRAY, cc[LEN_2D][LEN_2D] ARRAY;
real flat[LEN_2D * LEN_2D] ARRAY;
int ip[LEN_1D] ARRAY, indx[LEN_1D] ARRAY;

static real *const vectors[] = {a, b, c, d, e, x};
static real *const matrices[] = {aa[0], bb[0], cc[0], flat};

static unsigned long state;

static unsigned long next(void) /* xorshift64* (Vigna 2014) */
{
    state ^= state >> 12;
    state ^= state << 25;
    state ^= state >> 27;
    return state * 2685821657736338717ul;
}

static void fill(real *values, int count) /* in [-1, 1) */
{
    for (int i = 0; i < count; i++) values[i] = (real)((double)(long)next() * 0x1p-63);
}

void fill_arrays(unsigned long seed)
{
    state = seed * 2 + 1;
    for (int k = 0; k < 6; k++) fill(vectors[k], LEN_1D);
    for (int k = 0; k < 4; k++) fill(matrices[k], LEN_2D * LEN_2D);
    for (int i = 0; i < LEN_1D; i++) {
        int row = i / LEN_2D * LEN_2D, j = row + (int)(next() % (unsigned long)(i - row + 1)); /* Fisher, Yates */
        ip[i] = ip[j];
        ip[j] = i;
        indx[i] = 1 + (int)(next() >> 62);
    }
}

static unsigned long hash_bytes(unsigned long hash, const void *memory, unsigned long size) /* FNV-1a */
{
    const unsigned char *bytes = memory;
    for (unsigned long i = 0; i < size; i++) hash = (hash ^ bytes[i]) * 0x100000001b3ul;
    return hash;
}

unsigned long hash_arrays(void)
{
    unsigned long hash = 0xcbf29ce484222325ul;
    for (int k = 0; k < 6; k++) hash = hash_bytes(hash, vectors[k], sizeof a);
    for (int k = 0; k < 4; k++) hash = hash_bytes(hash, matrices[k], sizeof aa);
    return hash;
}
