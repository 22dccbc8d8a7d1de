// flags: -O2 -mavx2 -mbmi2
int pack_positive(int *restrict out, const int *restrict a, int n)
{
    int k = 0;
    for (int i = 0; i < n; i++) if (a[i] > 0) out[k++] = a[i];
    return k;
}
