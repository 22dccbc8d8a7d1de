// flags: -O2
struct fields { unsigned a : 3, b : 11, c : 1, d : 17; };
unsigned h_bitfield_pack(struct fields *f, const unsigned *p, int n)
{
    unsigned sum = 0;
    for (int i = 0; i < n; i++) {
        f->a += p[i];
        f->b ^= p[i] >> 3;
        f->c = f->a > 3;
        f->d -= f->b;
        sum += f->d;
    }
    return sum;
}
