// flags: -O2
float peak_follow(float *restrict y, const float *restrict a, int n, float x)
{
    for (int i = 0; i < n; i++) { float d = x * 0.75f; x = a[i] > d ? a[i] : d; y[i] = x; }
    return x;
}
