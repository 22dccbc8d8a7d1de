// flags: -O1
struct three { long a, b, c; };
double h_mixed_stack(int a, double b, struct three s, int c, int d, int e, int f, double g, short h, float i, long *out)
{
    *out = s.a ^ s.b ^ s.c ^ (long)h;
    return a * b + c - d * g + e + f * i;
}
