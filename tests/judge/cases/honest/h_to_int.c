// flags: -O2
void h_to_int(int *d, const double *s, int n)
{
    for (int i = 0; i < n; i++) {
        double v = s[i];
        d[i] = v != v ? 0 : v >= 2147483647.0 ? 2147483647 : v <= -2147483648.0 ? -2147483647 - 1 : (int)v;
    }
}
