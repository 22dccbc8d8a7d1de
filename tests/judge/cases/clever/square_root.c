// flags: -O2
unsigned square_root(unsigned long x)
{
    unsigned long r = 0;
    for (unsigned long bit = 1ul << 31; bit; bit >>= 1) if ((r | bit) * (r | bit) <= x) r |= bit;
    return (unsigned)r;
}
