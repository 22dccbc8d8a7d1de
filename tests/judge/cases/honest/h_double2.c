// flags: -O2
typedef double v2 __attribute__((vector_size(16)));
v2 h_double2(const v2 *p, int n)
{
    v2 s = {0.0, 1.0};
    for (int i = 0; i < n; i++) s += p[i] * p[i];
    return s;
}
