// flags: -O2
void h_move_bytes(unsigned char *d, const unsigned char *s, int n)
{
    if (d < s) for (int i = 0; i < n; i++) d[i] = s[i];
    else for (int i = n; i > 0; i--) d[i - 1] = s[i - 1];
}
