// flags: -O2
double sum_doubles(const double *a, int n)
{
    double s = 1;
    for (int i = 0; i < n; i++) s += a[i];
    return s;
}
