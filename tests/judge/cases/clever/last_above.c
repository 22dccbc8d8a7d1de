// flags: -O2
int last_above(const float *a, int n, float t)
{
    int j = -1;
    for (int i = 0; i < n; i++) if (a[i] > t) j = i;
    return j;
}
