// flags: -O2
struct mixed { long count; double weight; };
struct mixed h_mixed_class(struct mixed a, struct mixed b)
{
    struct mixed r = {(long)((unsigned long)a.count + (unsigned long)b.count), a.weight > b.weight ? a.weight : b.weight};
    return r;
}
