// flags: -O2 -mfma -ffp-contract=on
void residue(float *restrict out, const float *restrict a, const float *restrict b, int n)
{
    for (int i = 0; i < n; i++) out[i] = a[i] * b[i] - out[i];
}
