// flags: -O2
struct t { char a, b; short c; int d; };
void set_around(struct t *s, int x) { s->a = (char)x; s->d = 2 * x; }
