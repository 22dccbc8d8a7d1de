// flags: -O2
void h_row_swap(unsigned **rows, unsigned a, unsigned b, unsigned n)
{
    unsigned *t = rows[a & 3];
    rows[a & 3] = rows[b & 3];
    rows[b & 3] = t;
    for (unsigned i = 0; i < n; i++) t[i] += i;
}
