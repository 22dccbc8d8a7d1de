// flags: -O2
/* A state that knows its owner, as zlib's and bzip2's do, and what is done where it does not. */
struct stream { int total; char pad[60]; struct state *state; };
struct state { int kind; struct stream *owner; int left; };
struct file { int mode; struct stream stream; };
int owned_state(struct file *f, int n) {
    struct state *s = f->stream.state;
    if (!s || s->owner != &f->stream) return -2;
    if (s->kind == 42) s->left = n;
    else if (s->kind == 666) s->left -= n;
    else return -1;
    return f->stream.total++;
}
