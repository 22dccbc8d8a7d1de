// flags: -O2 -mavx2
typedef int v8 __attribute__((vector_size(32)));
void h_vec_copy(v8 *d, const v8 *s, int n)
{
    for (int i = 0; i < n; i++) d[i] = s[i] * 3 + (s[i] >> 2);
}
