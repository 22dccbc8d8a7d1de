// flags: -O2
void axpy_strided(int n, float alpha, const float *x, long incx, float *y, long incy)
{
    for (int i = 0; i < n; i++) y[i * incy] += alpha * x[i * incx];
}
