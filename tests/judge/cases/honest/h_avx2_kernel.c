// flags: -O3 -mavx2
extern double x[16000], y[16000];
extern int dummy(double *, double *);
double h_avx2_kernel(void)
{
    double s = 0.0;
    for (int nl = 0; nl < 10000; nl++) {
        for (int i = 0; i < 16000; i++) y[i] = y[i] < x[i] ? x[i] - 1.0 : y[i] * 2.0;
        s += y[nl & 1023];
        dummy(x, y);
    }
    return s;
}
