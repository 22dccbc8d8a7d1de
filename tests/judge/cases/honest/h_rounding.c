// flags: -O2
#include <math.h>
long h_rounding(const double *p, int n)
{
    long s = 0;
    for (int i = 0; i < n; i++) {
        double f = floor(p[i]), c = ceil(p[i]), t = trunc(p[i]);
        s += (f < c) + 2 * (t == f) + 4 * (rint(p[i]) == c);
    }
    return s;
}
