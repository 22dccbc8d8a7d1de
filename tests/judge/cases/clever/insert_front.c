// flags: -O2
int insert_front(int *a, int n, int x)
{
    for (int i = 0; i < n; i++) { int t = a[i]; a[i] = x; x = t; }
    return x;
}
