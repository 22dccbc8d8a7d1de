// flags: -O2
int h_count_nan(const float *p, int n, int *infinite)
{
    int nan = 0, inf = 0;
    for (int i = 0; i < n; i++) {
        nan += p[i] != p[i];
        inf += p[i] == __builtin_inff() || p[i] == -__builtin_inff();
    }
    *infinite = inf;
    return nan;
}
