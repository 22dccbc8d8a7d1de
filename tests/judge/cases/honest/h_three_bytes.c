// flags: -O2
unsigned h_three_bytes(const unsigned char *p, int n)
{
    unsigned s = 0;
    for (int i = 0; i < n; i++) {
        unsigned v = p[3 * i] | p[3 * i + 1] << 8 | p[3 * i + 2] << 16;
        s += v ^ (v >> 11);
    }
    return s;
}
