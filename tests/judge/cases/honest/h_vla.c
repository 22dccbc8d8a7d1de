// flags: -O2
int h_vla(const int *p, int n, int m)
{
    if (n < 1 || n > 50) return -1;
    int t[n];
    for (int i = 0; i < n; i++) t[i] = p[i] & 15;
    for (int k = 0; k < (m & 3); k++)
        for (int i = 1; i < n; i++) t[i] += t[i - 1] >> 1;
    return t[n - 1];
}
