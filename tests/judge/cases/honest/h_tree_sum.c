// flags: -O2
struct tree { struct tree *left, *right; int key; };
int h_tree_sum(const struct tree *t) { return t ? (int)((unsigned)h_tree_sum(t->left) * 3u + (unsigned)t->key - (unsigned)h_tree_sum(t->right)) : 1; }
