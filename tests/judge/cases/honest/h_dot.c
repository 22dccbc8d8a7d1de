// flags: -O2
float h_dot(const float *a, const float *b, int n, int stride)
{
    float s = 0.0f;
    stride &= 7;
    for (int i = 0; i < n; i++) s += a[i] * b[i * stride];
    return s;
}
