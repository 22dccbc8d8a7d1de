// flags: -O2
int clamp_counter(const signed char *d, int n, int s)
{
    s = s < 0 ? 0 : s > 255 ? 255 : s;
    for (int i = 0; i < n; i++) { s += d[i]; s = s < 0 ? 0 : s > 255 ? 255 : s; }
    return s;
}
