// flags: -O3
extern float a[32000], b[32000], c[32000];
extern int dummy(float *, float *, float *);
void h_kernel_scale(void)
{
    for (int nl = 0; nl < 100000; nl++) {
        for (int i = 0; i < 32000; i++) if (b[i] > 0.0f) a[i] = b[i] * c[i]; else a[i] -= 1.0f;
        dummy(a, b, c);
    }
}
