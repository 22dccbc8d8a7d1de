// flags: -O2
struct node { struct node *next; int value; };
int h_visit(struct node *n, int (*visit)(int value, void *context), void *context)
{
    for (; n; n = n->next) {
        int stop = visit(n->value, context);
        if (stop < 0) return stop;
    }
    return 0;
}
