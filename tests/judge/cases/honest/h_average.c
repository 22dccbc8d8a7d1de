// flags: -O2
void h_average(unsigned char *restrict d, const unsigned char *restrict a, const unsigned char *restrict b, int n)
{
    for (int i = 0; i < n; i++) d[i] = (unsigned char)((a[i] + b[i] + 1) >> 1);
}
