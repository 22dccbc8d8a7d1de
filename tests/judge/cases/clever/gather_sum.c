// flags: -O2
double gather_sum(const double *t, const int *index, int n)
{
    double s = 0;
    for (int i = 0; i < n; i++) s += t[index[i]];
    return s;
}
