// flags: -O2
typedef int v4 __attribute__((vector_size(16)));
v4 h_int4_blend(v4 a, v4 b, v4 c)
{
    v4 mask = a > b;
    return (mask & c) | (~mask & (a ^ b));
}
