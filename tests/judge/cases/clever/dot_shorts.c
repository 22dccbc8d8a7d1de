// flags: -O2
unsigned dot_shorts(const short *a, const short *b, int n)
{
    unsigned s = 0;
    for (int i = 0; i < n; i++) s += (unsigned)(a[i] * b[i]);
    return s;
}
