// flags: -O2
unsigned h_alloca(unsigned char *p, unsigned n)
{
    n &= 63;
    unsigned char *t = __builtin_alloca(n + 1);
    unsigned h = 0;
    for (unsigned i = 0; i < n; i++) t[i] = p[n - 1 - i];
    for (unsigned i = 0; i < n; i++) h = h * 17 + (p[i] ^ t[i]);
    for (unsigned i = 0; i < n; i++) p[i] = t[i];
    return h;
}
