// flags: -O2
#include <string.h>
void h_shift_array(int *p, unsigned n, unsigned k)
{
    n &= 31;
    k &= 7;
    if (k > n) k = n;
    memmove(p + k, p, (n - k) * sizeof *p);
    memset(p, 0, k * sizeof *p);
}
