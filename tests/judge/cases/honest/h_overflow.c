// flags: -O2
int h_overflow(const int *p, int n, int *sum)
{
    int s = 0;
    for (int i = 0; i < n; i++) if (__builtin_sadd_overflow(s, p[i], &s)) return i;
    *sum = s;
    return -1;
}
