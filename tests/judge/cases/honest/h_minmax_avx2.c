// flags: -O3 -mavx2
unsigned h_minmax_avx2(const unsigned short *p, int n)
{
    unsigned short lo = 65535, hi = 0;
    for (int i = 0; i < n; i++) {
        if (p[i] < lo) lo = p[i];
        if (p[i] > hi) hi = p[i];
    }
    return (unsigned)hi << 16 | lo;
}
