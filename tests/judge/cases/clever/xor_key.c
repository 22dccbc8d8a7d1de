// flags: -O2
void xor_key(unsigned char *d, const unsigned char *s, long n, unsigned char k)
{
    for (long i = 0; i < n; i++) d[i] = s[i] ^ k;
}
