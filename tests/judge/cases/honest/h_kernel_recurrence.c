// flags: -O3
extern float a[32000], b[32000];
extern int dummy(float *, float *);
void h_kernel_recurrence(void)
{
    for (int nl = 0; nl < 20000; nl++) {
        for (int i = 1; i < 32000; i++) a[i] = a[i - 1] * 0.5f + b[i];
        dummy(a, b);
    }
}
