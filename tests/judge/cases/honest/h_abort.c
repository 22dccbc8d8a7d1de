// flags: -O2
#include <stdlib.h>
unsigned h_abort(unsigned n, unsigned d)
{
    if (d == 0) abort();
    return n / d;
}
