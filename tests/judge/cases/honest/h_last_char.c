// flags: -O2
const char *h_last_char(const char *s, int c)
{
    const char *found = 0;
    for (;; s++) {
        if (*s == (char)c) found = s;
        if (!*s) return found;
    }
}
