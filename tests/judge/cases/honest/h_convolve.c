// flags: -O2
void h_convolve(float *restrict d, const float *restrict s, const float *restrict k, int n)
{
    for (int i = 0; i + 5 <= n; i++) {
        float t = 0.0f;
        for (int j = 0; j < 5; j++) t += s[i + j] * k[j];
        d[i] = t;
    }
}
