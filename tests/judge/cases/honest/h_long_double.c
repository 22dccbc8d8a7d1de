// flags: -O2
long double h_long_double(const long double *p, int n, long double x)
{
    long double s = 0.0L;
    for (int i = 0; i < n; i++) s = s * x + p[i];
    return s;
}
