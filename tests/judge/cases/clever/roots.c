// flags: -O2
void roots(float *restrict x, const float *restrict a, int n, int reps)
{
    for (int i = 0; i < n; i++) {
        float v = x[i];
        for (int k = 0; k < (reps & 31); k++) v = 0.5f * (v + a[i] / v);
        x[i] = v;
    }
}
