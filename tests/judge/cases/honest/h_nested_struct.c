// flags: -O2
struct inner { short s; unsigned char c, d; };
struct outer { struct inner a; int n; struct inner b, e; };
int h_nested_struct(struct outer o, struct outer *out)
{
    out->a = o.e;
    out->b = o.a;
    out->e.s = (short)(o.b.s + o.n);
    out->n = o.a.c - o.b.d;
    return out->n * 3 + o.e.c;
}
