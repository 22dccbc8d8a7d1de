// flags: -O2
unsigned h_reverse_bits(unsigned v, int byte_swap)
{
    unsigned r = 0;
    for (int i = 0; i < 32; i++) r |= (v >> i & 1) << (31 - i);
    return byte_swap ? __builtin_bswap32(r) : r;
}
