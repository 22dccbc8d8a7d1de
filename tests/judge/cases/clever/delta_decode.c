// flags: -O2
void delta_decode(int *a, int n)
{
    int s = 0;
    for (int i = 0; i < n; i++) { s += a[i]; a[i] = s; }
}
