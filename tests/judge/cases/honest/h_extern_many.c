// flags: -O2
extern int report(int, const char *, long, double, unsigned char, int, int, int, float);
int h_extern_many(const char *s, int n)
{
    int r = 0;
    for (int i = 0; i < n; i++) r += report(i, s, r * 3l, 0.5 * i, (unsigned char)i, -i, n, r, 1.5f);
    return r;
}
