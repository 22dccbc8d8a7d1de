// flags: -O2
void smooth_two(float *restrict a, const float *restrict b, int n)
{
    if (n < 2) return;
    float x = b[n - 1], y = b[n - 2];
    for (int i = 0; i < n; i++) { a[i] = (b[i] + x + y) * 0.333f; y = x; x = b[i]; }
}
