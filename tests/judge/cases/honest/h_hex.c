// flags: -O2
void h_hex(char *restrict d, const unsigned char *restrict s, unsigned n)
{
    static const char digit[] = "0123456789abcdef";
    for (unsigned i = 0; i < n; i++) {
        d[2 * i] = digit[s[i] >> 4];
        d[2 * i + 1] = digit[s[i] & 15];
    }
}
