// flags: -O2
double h_many(char a, short b, int c, long d, float e, double f, unsigned char g, long h, int i, float j, double *k)
{
    for (int n = 0; n < (i & 15); n++) f += k[n] * e;
    return a + b * 2.0 + c + d + f + g + h + j;
}
