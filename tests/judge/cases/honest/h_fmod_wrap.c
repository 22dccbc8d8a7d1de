// flags: -O2
#include <math.h>
void h_fmod_wrap(double *p, int n, double turn)
{
    for (int i = 0; i < n; i++) {
        double v = fmod(p[i], turn);
        p[i] = v < 0.0 ? v + turn : v;
    }
}
