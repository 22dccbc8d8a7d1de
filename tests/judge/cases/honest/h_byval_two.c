// flags: -O1
struct wide { unsigned long a, b, c; };
unsigned long h_byval_two(unsigned long k, struct wide x, struct wide y)
{
    return k ^ x.a * y.c ^ x.b + y.b ^ (x.c >> (y.a & 63));
}
