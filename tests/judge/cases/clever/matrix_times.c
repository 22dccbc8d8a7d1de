// flags: -O2
void matrix_times(float *restrict y, const float *restrict a, const float *restrict x, int n)
{
    for (int j = 0; j < n; j++) {
        float s = 0;
        for (int i = 0; i < n; i++) s += x[i] * a[(long)i * n + j];
        y[j] = s;
    }
}
