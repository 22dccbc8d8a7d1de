// flags: -O2
void hex_encode(char *restrict out, const unsigned char *restrict p, int n)
{
    for (int i = 0; i < n; i++) { out[2 * i] = "0123456789abcdef"[p[i] >> 4]; out[2 * i + 1] = "0123456789abcdef"[p[i] & 15]; }
}
