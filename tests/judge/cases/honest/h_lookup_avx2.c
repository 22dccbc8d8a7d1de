// flags: -O3 -mavx2
void h_lookup_avx2(int *restrict d, const int *restrict table, const unsigned char *restrict k, int n)
{
    for (int i = 0; i < n; i++) d[i] = table[k[i]];
}
