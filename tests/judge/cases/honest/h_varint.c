// flags: -O2
int h_varint(const unsigned char *p, unsigned n, unsigned long *out)
{
    unsigned long v = 0;
    for (unsigned i = 0; i < n && i < 10; i++) {
        v |= (unsigned long)(p[i] & 127) << 7 * i % 64;
        if (p[i] < 128) {
            *out = v;
            return (int)i + 1;
        }
    }
    return 0;
}
