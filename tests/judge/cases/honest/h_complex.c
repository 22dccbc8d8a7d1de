// flags: -O2
_Complex float h_complex(_Complex float a, const _Complex float *p, int n)
{
    for (int i = 0; i < n; i++) a += ~p[i];
    return a;
}
