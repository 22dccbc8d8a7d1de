/* Pointer arithmetic: lists, chains, trees, ends of ranges, pointers to pointers. */

struct node { struct node *next; int key, value; };
struct tree { struct tree *left, *right; int key; };

/* Puts a node into a sorted list; the new head. */
struct node *list_insert(struct node *head, struct node *item)
{
    struct node **link = &head;
    while (*link && (*link)->key < item->key) link = &(*link)->next;
    item->next = *link;
    *link = item;
    return head;
}

int hash_chain(struct node *const *buckets, unsigned key)
{
    for (const struct node *n = buckets[key % 16]; n; n = n->next)
        if ((unsigned)n->key == key) return n->value;
    return -1;
}

/* The greatest key that is not above a limit. */
int tree_floor(const struct tree *t, int limit, int none)
{
    int best = none;
    while (t) {
        if (t->key > limit) t = t->left;
        else {
            best = t->key;
            t = t->right;
        }
    }
    return best;
}

/* Partitions a range around its first number; where that comes to lie. */
int *partition(int *first, int *last)
{
    int pivot = *first, *low = first;
    for (int *p = first + 1; p <= last; p++)
        if (*p < pivot) {
            int t = *++low;
            *low = *p;
            *p = t;
        }
    *first = *low;
    *low = pivot;
    return low;
}

/* Sums what pointers point to, following each once more where it is odd. */
long sum_through(int *const *v, int n)
{
    long sum = 0;
    for (int *const *p = v, *const *end = v + n; p != end; p++) {
        if (!*p) continue;
        sum += **p;
        if (**p & 1) sum += (*p)[1];
    }
    return sum;
}

/* Copies until a byte, both pointers moving; how many. */
int copy_until(unsigned char *to, const unsigned char *from, int n, unsigned char stop)
{
    unsigned char *start = to;
    while (n-- > 0 && (*to++ = *from++) != stop) {}
    return (int)(to - start);
}
