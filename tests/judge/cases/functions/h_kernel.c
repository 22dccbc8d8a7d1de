// flags: -O2
extern float a[32000], b[32000];
extern int dummy(float *, float *);
void h_kernel(void) { for (int nl = 0; nl < 100000; nl++) { for (int i = 0; i < 32000; i++) a[i] = b[i] + 1.0f; dummy(a, b); } }
