// flags: -O2
int remove_value(int *a, int n, int v)
{
    int k = 0;
    for (int i = 0; i < n; i++) if (a[i] != v) a[k++] = a[i];
    return k;
}
