// flags: -O2
int h_palindrome(const char *s, int n)
{
    for (int i = 0; i < n / 2; i++) if (s[i] != s[n - 1 - i]) return 0;
    return 1;
}
