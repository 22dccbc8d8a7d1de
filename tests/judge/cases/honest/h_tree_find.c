// flags: -O2
struct tree { struct tree *left, *right; int key, value; };
int h_tree_find(const struct tree *t, int key, int *depth)
{
    int d = 0;
    while (t) {
        d++;
        if (key == t->key) break;
        t = key < t->key ? t->left : t->right;
    }
    *depth = d;
    return t ? t->value : -1;
}
