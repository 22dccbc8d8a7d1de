// flags: -O2
int smallest_place(const int *a, int n)
{
    int j = 0;
    for (int i = 1; i < n; i++) if (a[i] < a[j]) j = i;
    return j;
}
