// flags: -O2
struct node { struct node *next; int value; };
int list_total(const struct node *p)
{
    int sum = 0;
    for (; p; p = p->next) sum += p->value;
    return sum;
}
