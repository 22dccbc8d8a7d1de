// flags: -O2
long h_many_ints(int a, long b, short c, char d, unsigned e, unsigned long f, int g, signed char h, long i, unsigned short j)
{
    return a + (b ^ c) + d * 2l + (long)(e >> 1) + (long)(f >> 3) + g * 5l + h + (i & 255) + j;
}
