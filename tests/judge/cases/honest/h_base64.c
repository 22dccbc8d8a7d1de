// flags: -O2
static const char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
int h_base64(char *d, const unsigned char *s, int n)
{
    int k = 0;
    for (int i = 0; i + 2 < n; i += 3) {
        unsigned v = (unsigned)s[i] << 16 | (unsigned)s[i + 1] << 8 | s[i + 2];
        for (int b = 18; b >= 0; b -= 6) d[k++] = alphabet[v >> b & 63];
    }
    return k;
}
