// flags: -O2
typedef unsigned char v16 __attribute__((vector_size(16)));
v16 h_byte16(const v16 *p, unsigned n, v16 key)
{
    v16 h = key;
    for (unsigned i = 0; i < n; i++) h = (h ^ p[i]) + (p[i] >> 1);
    return h;
}
