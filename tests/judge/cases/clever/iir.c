// flags: -O2
float iir(float *restrict y, const float *restrict a, int n, float x)
{
    for (int i = 0; i < n; i++) { x = x * 0.5f + a[i]; y[i] = x; }
    return x;
}
