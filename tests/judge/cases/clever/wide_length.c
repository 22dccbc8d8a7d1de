// flags: -O2
unsigned long wide_length(const unsigned *s)
{
    unsigned long n = 0;
    while (s[n]) n++;
    return n;
}
