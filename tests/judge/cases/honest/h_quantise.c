// flags: -O2
void h_quantise(signed char *restrict d, const float *restrict s, int n, float step)
{
    for (int i = 0; i < n; i++) {
        float v = s[i] * step;
        d[i] = v >= 127.0f ? 127 : v <= -128.0f ? -128 : v == v ? (signed char)(int)v : 0;
    }
}
