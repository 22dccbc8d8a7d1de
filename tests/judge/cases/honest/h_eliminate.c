// flags: -O2
int h_eliminate(double *a, int n)
{
    n &= 7;
    for (int k = 0; k < n; k++) {
        if (a[k * n + k] == 0.0) return k;
        for (int i = k + 1; i < n; i++) {
            double f = a[i * n + k] / a[k * n + k];
            for (int j = k; j < n; j++) a[i * n + j] -= f * a[k * n + j];
        }
    }
    return -1;
}
