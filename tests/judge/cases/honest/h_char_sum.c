// flags: -O2
int h_char_sum(const signed char *p, int n, signed char skip)
{
    int s = 0;
    for (int i = 0; i < n; i++) if (p[i] != skip) s += p[i];
    return s;
}
