// flags: -O2
extern float a[32000], b[32000];
extern int dummy(float *, float *);
void h_kernel_pack(void)
{
    for (int nl = 0; nl < 50000; nl++) {
        int j = -1;
        for (int i = 0; i < 32000; i++)
            if (b[i] > 0.0f) {
                j++;
                a[j] = b[i];
            }
        dummy(a, b);
    }
}
