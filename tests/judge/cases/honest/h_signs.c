// flags: -O2
#include <math.h>
void h_signs(float *d, const float *s, int n) { for (int i = 0; i < n; i++) d[i] = copysignf(fabsf(d[i]) + 1.0f, -s[i]); }
