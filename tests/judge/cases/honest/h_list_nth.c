// flags: -O1
struct node { struct node *next; double value; };
double h_list_nth(const struct node *n, unsigned k)
{
    for (; n && k--; n = n->next) {}
    return n ? n->value : -1.0;
}
