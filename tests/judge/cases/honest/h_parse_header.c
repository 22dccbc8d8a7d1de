// flags: -O2
struct header { unsigned magic; unsigned short version, flags; unsigned length; };
int h_parse_header(const unsigned char *p, unsigned n, struct header *h)
{
    if (n < 12) return -1;
    h->magic = (unsigned)p[0] << 24 | (unsigned)p[1] << 16 | (unsigned)p[2] << 8 | p[3];
    if (h->magic != 0x7f454c46u) return -2;
    h->version = (unsigned short)(p[4] << 8 | p[5]);
    if (h->version == 0 || h->version > 3) return -3;
    h->flags = (unsigned short)(p[6] | p[7] << 8);
    h->length = (unsigned)p[8] | (unsigned)p[9] << 8 | (unsigned)p[10] << 16 | (unsigned)p[11] << 24;
    return h->length > n ? -4 : 0;
}
