// flags: -O2
int h_leb(unsigned char *out, long v)
{
    int n = 0;
    for (;;) {
        unsigned char byte = v & 127;
        v >>= 7;
        int done = (v == 0 && !(byte & 64)) || (v == -1 && (byte & 64));
        out[n++] = done ? byte : byte | 128;
        if (done) return n;
    }
}
