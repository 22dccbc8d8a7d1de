// flags: -O1
long count_byte(const unsigned char *p, unsigned long n, unsigned char c)
{
    long k = 0;
    for (unsigned long i = 0; i < n; i++) k += p[i] == c;
    return k;
}
