// flags: -O1
double h_long_double_mixed(long double a, double b, float c, int k)
{
    long double s = a * b;
    if (s < c) s += k;
    return (double)s;
}
