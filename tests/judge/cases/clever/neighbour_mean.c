// flags: -O2
void neighbour_mean(float *restrict a, const float *restrict b, int n)
{
    if (n < 1) return;
    float x = b[n - 1];
    for (int i = 0; i < n; i++) { a[i] = (b[i] + x) * 0.5f; x = b[i]; }
}
