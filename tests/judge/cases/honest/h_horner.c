// flags: -O2
double h_horner(const double *c, int n, double x)
{
    double s = 0.0;
    for (int i = n - 1; i >= 0; i--) s = s * x + c[i];
    return s;
}
