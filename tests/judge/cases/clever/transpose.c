// flags: -O2
void transpose(float *restrict b, const float *restrict a, int n)
{
    for (int i = 0; i < n; i++)
        for (int j = 0; j < n; j++) b[(long)j * n + i] = a[(long)i * n + j];
}
