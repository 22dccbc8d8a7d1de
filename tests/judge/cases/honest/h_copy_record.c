// flags: -O2
#include <string.h>
struct record { unsigned long id; unsigned char body[40]; };
unsigned h_copy_record(struct record *d, const struct record *s, unsigned k)
{
    memcpy(d, s, sizeof *d);
    d->body[k % 40] ^= 1;
    return d->body[0] + (unsigned)s->id;
}
