/* The hook: counts calls and keeps a hash over everything it was shown now and then. */
#include "tsvc.h"

unsigned long dummy_calls;

int dummy(real *pa, real *pb, real *pc, real *pd, real *pe, real (*paa)[LEN_2D], real (*pbb)[LEN_2D],
          real (*pcc)[LEN_2D], real s)
{
    (void)pa, (void)pb, (void)pc, (void)pd, (void)pe, (void)paa, (void)pbb, (void)pcc, (void)s;
    dummy_calls++;
    return 0;
}
