// flags: -O2
union word { float f; unsigned u; };
unsigned h_union_bits(const float *p, int n)
{
    unsigned h = 0;
    for (int i = 0; i < n; i++) {
        union word w;
        w.f = p[i] == p[i] ? p[i] * 0.5f : 0.0f;
        h = (h << 5 | h >> 27) ^ w.u;
    }
    return h;
}
