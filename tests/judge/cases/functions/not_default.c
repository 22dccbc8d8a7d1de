// flags: -O2
extern int standard(int);
int not_default(int (*f)(int), const int *a, int n)
{
    if (f == standard) return n;
    int total = 0;
    for (int i = 0; i < n; i++) total += f(a[i]);
    return total;
}
