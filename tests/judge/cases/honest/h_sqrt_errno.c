// flags: -O2
#include <math.h>
double h_sqrt_errno(const double *p, int n)
{
    double s = 0.0;
    for (int i = 0; i < n; i++) s += sqrt(p[i]);
    return s;
}
