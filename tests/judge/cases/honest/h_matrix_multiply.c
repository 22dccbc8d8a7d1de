// flags: -O2
void h_matrix_multiply(float *restrict c, const float *restrict a, const float *restrict b, int n)
{
    n &= 15;
    for (int i = 0; i < n; i++)
        for (int j = 0; j < n; j++) {
            float s = 0.0f;
            for (int k = 0; k < n; k++) s += a[i * n + k] * b[k * n + j];
            c[i * n + j] = s;
        }
}
