// flags: -O2
void h_move_bytes(unsigned char *d, const unsigned char *s, int n)
{
    if (d < s) for (int i = 0; i < n; i++) d[i] = s[i];
    else for (int i = n - 1; i >= 0; i--) d[i] = s[i];
}
