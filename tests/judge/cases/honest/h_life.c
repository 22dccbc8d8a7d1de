// flags: -O2
void h_life(unsigned char *restrict d, const unsigned char *restrict s)
{
    for (int y = 1; y < 7; y++)
        for (int x = 1; x < 7; x++) {
            int n = 0;
            for (int dy = -1; dy <= 1; dy++)
                for (int dx = -1; dx <= 1; dx++) n += s[8 * (y + dy) + x + dx] & 1;
            n -= s[8 * y + x] & 1;
            d[8 * y + x] = n == 3 || (n == 2 && (s[8 * y + x] & 1));
        }
}
