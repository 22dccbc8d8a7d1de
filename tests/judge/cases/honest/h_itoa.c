// flags: -O2
int h_itoa(char *out, int v)
{
    char t[12];
    int n = 0, k = 0;
    unsigned u = v < 0 ? 0u - (unsigned)v : (unsigned)v;
    do t[n++] = (char)('0' + u % 10); while (u /= 10);
    if (v < 0) out[k++] = '-';
    while (n) out[k++] = t[--n];
    out[k] = 0;
    return k;
}
