// flags: -O2 -fno-math-errno
#include <math.h>
void h_norms(float *d, const float *x, const float *y, int n) { for (int i = 0; i < n; i++) d[i] = sqrtf(x[i] * x[i] + y[i] * y[i]); }
