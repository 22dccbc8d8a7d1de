// flags: -O2 -msse4.1
unsigned hash31(const unsigned char *s, long n)
{
    unsigned h = 7;
    for (long i = 0; i < n; i++) h = h * 31 + s[i];
    return h;
}
