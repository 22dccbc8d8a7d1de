// flags: -O2
struct ring { unsigned head, tail; int slot[16]; };
int h_ring(struct ring *r, const int *in, int n)
{
    int dropped = 0;
    for (int i = 0; i < n; i++) {
        if (r->head - r->tail >= 16) {
            dropped++;
            r->tail++;
        }
        r->slot[r->head++ & 15] = in[i];
    }
    return dropped;
}
