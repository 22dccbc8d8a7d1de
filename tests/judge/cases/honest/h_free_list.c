// flags: -O2
#include <stdlib.h>
struct node { struct node *next; int value; };
int h_free_list(struct node *n)
{
    int freed = 0;
    while (n) {
        struct node *next = n->next;
        free(n);
        n = next;
        freed++;
    }
    return freed;
}
