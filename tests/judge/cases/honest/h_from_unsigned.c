// flags: -O2
double h_from_unsigned(const unsigned long *p, int n)
{
    double s = 0.0;
    for (int i = 0; i < n; i++) s += (double)p[i] - (float)p[i];
    return s;
}
