// flags: -O2
void copy_stream(float *restrict d, const float *restrict s, long n)
{
    for (long i = 0; i < n; i++) d[i] = s[i] * 2.0f;
}
