// flags: -O2
void histogram(unsigned *restrict count, const unsigned char *restrict p, int n)
{
    for (int i = 0; i < n; i++) count[p[i] & 63]++;
}
