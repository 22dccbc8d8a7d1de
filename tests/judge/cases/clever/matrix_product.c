// flags: -O2
void matrix_product(int *restrict c, const int *restrict a, const int *restrict b, int n)
{
    for (int i = 0; i < n; i++)
        for (int j = 0; j < n; j++) {
            int s = 0;
            for (int k = 0; k < n; k++) s += a[(long)i * n + k] * b[(long)k * n + j];
            c[(long)i * n + j] = s;
        }
}
