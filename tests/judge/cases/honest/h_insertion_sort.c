// flags: -O2
void h_insertion_sort(int *p, int n)
{
    for (int i = 1; i < n; i++) {
        int v = p[i], k = i;
        for (; k > 0 && p[k - 1] > v; k--) p[k] = p[k - 1];
        p[k] = v;
    }
}
