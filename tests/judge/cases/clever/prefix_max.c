// flags: -O2
void prefix_max(float *restrict y, const float *restrict a, int n)
{
    float m = -3e38f;
    for (int i = 0; i < n; i++) { if (a[i] > m) m = a[i]; y[i] = m; }
}
