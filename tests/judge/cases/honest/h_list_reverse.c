// flags: -O2
struct node { struct node *next; long value; };
struct node *h_list_reverse(struct node *n)
{
    struct node *done = 0;
    while (n) {
        struct node *next = n->next;
        n->next = done;
        done = n;
        n = next;
    }
    return done;
}
