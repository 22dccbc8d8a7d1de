// flags: -O3 -mavx2
void h_axpy_avx2(float *restrict y, const float *restrict x, float a, int n)
{
    for (int i = 0; i < n; i++) y[i] = y[i] + a * x[i];
}
