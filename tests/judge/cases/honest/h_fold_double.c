// flags: -O2
double h_fold_double(double (*f)(double, double), const double *p, int n, double s)
{
    for (int i = 0; i < n; i++) s = f(s, p[i]);
    return s;
}
