// flags: -O2
int h_three_way(const unsigned char *a, unsigned long n, const unsigned char *b, unsigned long m)
{
    unsigned long k = n < m ? n : m;
    for (unsigned long i = 0; i < k; i++) if (a[i] != b[i]) return a[i] < b[i] ? -1 : 1;
    return n < m ? -1 : n > m;
}
