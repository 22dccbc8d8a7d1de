// flags: -O2
struct tree { struct tree *left, *right; int key; };
struct tree *h_descend(struct tree *p, int key)
{
    while (p && p->key != key) p = key < p->key ? p->left : p->right;
    return p;
}
