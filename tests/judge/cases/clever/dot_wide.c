// flags: -O2
long dot_wide(const short *a, const short *b, int n)
{
    long s = 0;
    for (int i = 0; i < n; i++) s += a[i] * b[i];
    return s;
}
