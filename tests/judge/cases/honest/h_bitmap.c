// flags: -O2
int h_bitmap(unsigned long *map, unsigned words)
{
    for (unsigned i = 0; i < words; i++)
        if (~map[i]) {
            int bit = __builtin_ctzl(~map[i]);
            map[i] |= 1ul << bit;
            return (int)(i * 64) + bit;
        }
    return -1;
}
