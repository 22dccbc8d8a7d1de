// flags: -O2
extern int tell(int, int *);
int tell_each(int n, int *p)
{
    int sum = 0;
    for (int i = 0; i < n; i++) {
        *p = i;
        sum += tell(i, p);
    }
    return sum;
}
