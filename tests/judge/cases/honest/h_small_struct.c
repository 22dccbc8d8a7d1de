// flags: -O2
struct small { short a, b; int c; };
struct small h_small_struct(struct small s, unsigned k)
{
    struct small r = {s.b, (short)(s.a ^ (short)k), (int)((unsigned)s.c * k)};
    return r;
}
