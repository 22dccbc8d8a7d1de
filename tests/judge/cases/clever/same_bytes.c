// flags: -O2
int same_bytes(const unsigned char *a, const unsigned char *b, unsigned long n)
{
    int same = 1;
    for (unsigned long i = 0; i < n; i++) same &= a[i] == b[i];
    return same;
}
