// flags: -O2
struct quad { double v[4]; };
struct quad h_sret_quad(const double *p, int n)
{
    struct quad q = {{0, 0, 0, 0}};
    for (int i = 0; i < n; i++) q.v[i & 3] += p[i];
    return q;
}
