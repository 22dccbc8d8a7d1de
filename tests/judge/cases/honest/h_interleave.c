// flags: -O2
unsigned long h_interleave(unsigned x, unsigned y)
{
    unsigned long r = 0;
    for (int i = 0; i < 32; i++) r |= (unsigned long)(x >> i & 1) << 2 * i | (unsigned long)(y >> i & 1) << (2 * i + 1);
    return r;
}
