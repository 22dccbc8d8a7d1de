// flags: -O2
#include <math.h>
void h_softmax(float *p, int n)
{
    float top = -INFINITY, sum = 0.0f;
    for (int i = 0; i < n; i++) if (p[i] > top) top = p[i];
    for (int i = 0; i < n; i++) sum += p[i] = expf(p[i] - top);
    for (int i = 0; i < n; i++) p[i] /= sum;
}
