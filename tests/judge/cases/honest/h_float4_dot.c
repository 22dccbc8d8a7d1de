// flags: -O2
typedef float v4 __attribute__((vector_size(16)));
float h_float4_dot(v4 a, v4 b)
{
    v4 c = a * b;
    return (c[0] + c[1]) + (c[2] + c[3]);
}
