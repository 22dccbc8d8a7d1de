// flags: -O2
void h_ushort_mul(unsigned short *d, const unsigned short *a, unsigned short k, unsigned n)
{
    for (unsigned i = 0; i < n; i++) d[i] = (unsigned short)((unsigned)a[i] * k >> 16);
}
