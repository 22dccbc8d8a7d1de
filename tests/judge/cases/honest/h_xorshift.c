// flags: -O2
void h_xorshift(unsigned *state, unsigned *out, int n)
{
    unsigned x = *state;
    for (int i = 0; i < n; i++) {
        x ^= x << 13;
        x ^= x >> 17;
        x ^= x << 5;
        out[i] = x;
    }
    *state = x;
}
