// flags: -O2
long population(const unsigned long *a, int n)
{
    long c = 0;
    for (int i = 0; i < n; i++) c += __builtin_popcountl(a[i]);
    return c;
}
