// flags: -O2
int h_max_index(const double *p, int n)
{
    int k = 0;
    for (int i = 1; i < n; i++) if (p[i] > p[k]) k = i;
    return k;
}
