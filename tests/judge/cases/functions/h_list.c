// flags: -O2
struct node { struct node *next; int value; };
int h_list(const struct node *n) { int s = 0; for (; n; n = n->next) s += n->value; return s; }
