// flags: -O2
void overtake(float *restrict a, float *restrict b, const float *restrict c, int n)
{
    for (int i = 0; i < n; i++) a[i] = a[i] + c[i];
    for (int i = 0; i < n; i++) b[i] = a[i] * b[i];
    for (int i = 0; i < n; i++) a[i] = b[i] - c[i];
}
