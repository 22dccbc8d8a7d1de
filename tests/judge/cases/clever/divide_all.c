// flags: -O2
void divide_all(unsigned *a, int n, unsigned d)
{
    if (d == 0) return;
    for (int i = 0; i < n; i++) a[i] /= d;
}
