// flags: -O2
int mirrored(const char *text, int n)
{
    for (int i = 0; i < n / 2; i++)
        if (text[i] != text[n - 1 - i]) return 0;
    return 1;
}
