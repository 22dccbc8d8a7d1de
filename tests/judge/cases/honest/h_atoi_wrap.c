// flags: -O2
unsigned h_atoi_wrap(const char *s, int base, const char **end)
{
    unsigned v = 0;
    base = base < 2 || base > 16 ? 10 : base;
    for (;; s++) {
        int c = *s, d = c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : 99;
        if (d >= base) break;
        v = v * (unsigned)base + (unsigned)d;
    }
    *end = s;
    return v;
}
