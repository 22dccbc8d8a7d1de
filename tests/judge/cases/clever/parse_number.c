// flags: -O2
unsigned parse_number(const char *s, int n)
{
    unsigned v = 0;
    for (int i = 0; i < n; i++) {
        unsigned d = (unsigned char)s[i] - 48u;
        if (d > 9) break;
        v = v * 10 + d;
    }
    return v;
}
