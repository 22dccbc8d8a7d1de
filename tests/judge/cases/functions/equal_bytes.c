// flags: -O2
int equal_bytes(const unsigned char *a, const unsigned char *b, unsigned long n)
{
    unsigned char differs = 0;
    for (unsigned long i = 0; i < n; i++) differs |= a[i] ^ b[i];
    return !differs;
}
