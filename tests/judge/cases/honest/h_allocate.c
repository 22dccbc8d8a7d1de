// flags: -O2
#include <stdlib.h>
int *h_allocate(const int *p, unsigned n)
{
    n &= 63;
    int *copy = malloc(n * sizeof *copy + 4);
    if (!copy) return 0;
    for (unsigned i = 0; i < n; i++) copy[i] = p[n - 1 - i];
    copy[n] = -1;
    return copy;
}
