// flags: -O2
#include <string.h>
int drop_one(int *a, int n, int at)
{
    if (at < 0 || at >= n) return -1;
    int gone = a[at];
    memmove(a + at, a + at + 1, (unsigned long)(n - at - 1) * 4);
    return gone;
}
