// flags: -O2
int quoted(const char *s, long n)
{
    int inside = 0, count = 0;
    for (long i = 0; i < n; i++) {
        if (s[i] == '"') inside ^= 1;
        else count += inside;
    }
    return count;
}
