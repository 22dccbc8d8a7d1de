// flags: -O2
void ascii_upper(char *s, int n)
{
    for (int i = 0; i < n; i++) if (s[i] >= 'a' && s[i] <= 'z') s[i] -= 32;
}
