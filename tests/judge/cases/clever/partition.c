// flags: -O2
int partition(int *restrict low, int *restrict high, const int *restrict a, int n, int pivot)
{
    int k = 0, m = 0;
    for (int i = 0; i < n; i++) if (a[i] < pivot) low[k++] = a[i]; else high[m++] = a[i];
    return k;
}
