// flags: -O2
int pack_indices(int *restrict out, const float *restrict a, const float *restrict b, int n)
{
    int k = 0;
    for (int i = 0; i < n; i++) if (a[i] < b[i]) out[k++] = i;
    return k;
}
