// flags: -O2
void h_sort_callback(int *p, int n, int (*less)(const int *, const int *))
{
    for (int i = 1; i < n && i < 12; i++)
        for (int k = i; k > 0 && less(p + k, p + k - 1) > 0; k--) {
            int t = p[k];
            p[k] = p[k - 1];
            p[k - 1] = t;
        }
}
