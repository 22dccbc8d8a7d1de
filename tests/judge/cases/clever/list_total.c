// flags: -O2
struct node { struct node *next; long value; };
long list_total(const struct node *p)
{
    long s = 0;
    for (; p; p = p->next) s += p->value;
    return s;
}
