// flags: -O2
#include <math.h>
float h_sin_sum(const float *p, int n)
{
    float s = 0.0f;
    for (int i = 0; i < n; i++) s += sinf(p[i]) * (float)i;
    return s;
}
