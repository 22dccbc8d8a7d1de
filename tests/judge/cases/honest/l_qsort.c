// flags: -O2
struct e { int k; char *n; }; void look(struct e *, char **); int l_qsort(char *n) { struct e e = {4, n}; char *end; look(&e, &end); return e.k + (end == n); }
