// flags: -O2
struct fields { int a : 5, b : 13, c : 14; };
int h_bitfield_signed(const struct fields *f, int n)
{
    int sum = 0;
    for (int i = 0; i < n; i++) sum += f[i].a * 4 + f[i].b - f[i].c;
    return sum;
}
