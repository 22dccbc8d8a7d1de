// flags: -O2
struct table { int entry[12]; unsigned mask; };
unsigned h_byval_table(struct table t, const unsigned char *p, int n)
{
    unsigned h = 0;
    for (int i = 0; i < n; i++) h = h * 31 + (unsigned)t.entry[p[i] % 12] + (p[i] & t.mask);
    return h;
}
