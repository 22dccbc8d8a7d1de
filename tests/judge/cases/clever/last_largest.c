// flags: -O2
int last_largest(const float *a, int n)
{
    float m = a[0];
    int j = 0;
    for (int i = 1; i < n; i++) if (a[i] >= m) { m = a[i]; j = i; }
    return j;
}
