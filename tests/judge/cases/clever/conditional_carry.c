// flags: -O2
float conditional_carry(float *restrict a, const float *restrict b, const int *restrict flag, int n)
{
    float x = 1;
    for (int i = 0; i < n; i++) { if (flag[i]) x = x * 0.5f + b[i]; a[i] = b[i] * x; }
    return x;
}
