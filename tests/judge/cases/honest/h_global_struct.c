// flags: -O2
struct settings { int low, high; double scale; };
extern struct settings current;
double h_global_struct(const int *p, int n)
{
    double s = 0.0;
    for (int i = 0; i < n; i++) if (p[i] >= current.low && p[i] <= current.high) s += p[i] * current.scale;
    current.low++;
    return s;
}
