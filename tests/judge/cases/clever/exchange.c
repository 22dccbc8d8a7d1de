// flags: -O2
void exchange(float *a, float *b, int n)
{
    for (int i = 0; i < n; i++) { float t = a[i]; a[i] = b[i]; b[i] = t; }
}
