// flags: -O2
struct pair { long a, b; };
struct big { long v[6]; };
extern struct pair split(long);
extern struct big expand(struct pair);
long h_extern_struct(long n)
{
    struct pair p = split(n);
    struct big b = expand(p);
    return b.v[0] + b.v[5] * p.b;
}
