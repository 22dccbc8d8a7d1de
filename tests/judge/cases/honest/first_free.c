// flags: -O3
struct pool { unsigned used; short owner[32]; };
int first_free(struct pool *p, short owner)
{
    for (int i = 0; i < 32; i++)
        if (!(p->used >> i & 1)) {
            p->used |= 1u << i;
            p->owner[i] = owner;
            return i;
        }
    return -1;
}
