// flags: -O2 -mavx2
typedef float v8 __attribute__((vector_size(32)));
v8 h_float8(v8 a, v8 b, float k)
{
    v8 s = {k, k, k, k, k, k, k, k};
    return a * s - b / (s + 1.5f);
}
