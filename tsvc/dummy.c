/* The hook, and the function that could do anything. */
#include "data.h"

#include <string.h>

unsigned long dummy_calls, dummy_hash;

static void see(real value)
{
    unsigned long bits = 0;
    memcpy(&bits, &value, sizeof value);
    dummy_hash = (dummy_hash ^ bits) * 0x100000001b3ul;
}

int dummy(real *pa, real *pb, real *pc, real *pd, real *pe, real (*paa)[LEN_2D], real (*pbb)[LEN_2D],
          real (*pcc)[LEN_2D], real s)
{
    unsigned long i = dummy_calls % LEN_1D, j = dummy_calls / LEN_2D % LEN_2D;
    see(s);
    see(pa[i]), see(pb[i]), see(pc[i]), see(pd[i]), see(pe[i]);
    see(paa[j][i % LEN_2D]), see(pbb[j][i % LEN_2D]), see(pcc[j][i % LEN_2D]);
    dummy_calls++;
    return 0;
}

int outside(void) { return 0; }
