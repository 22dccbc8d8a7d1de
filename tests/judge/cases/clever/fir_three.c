// flags: -O2
void fir_three(short *restrict y, const short *restrict a, int n)
{
    for (int i = 0; i + 2 < n; i++) y[i] = (short)((a[i] + 2 * a[i + 1] + a[i + 2]) >> 2);
}
