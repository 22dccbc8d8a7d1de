// flags: -O2
void wavefront(unsigned *a, int n, int passes)
{
    for (int p = 0; p < (passes & 15); p++)
        for (int i = 1; i < n; i++) a[i] += a[i - 1];
}
