// flags: -O2
struct link { struct link *next, *prev; long data; };
long h_unlink(struct link *l)
{
    if (l->next) l->next->prev = l->prev;
    if (l->prev) l->prev->next = l->next;
    l->next = l->prev = 0;
    return l->data;
}
