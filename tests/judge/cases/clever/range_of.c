// flags: -O2
long range_of(const int *a, int n)
{
    int lo = 0x7fffffff, hi = -0x7fffffff - 1;
    for (int i = 0; i < n; i++) { if (a[i] < lo) lo = a[i]; if (a[i] > hi) hi = a[i]; }
    return (long)hi - lo;
}
