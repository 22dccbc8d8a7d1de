// flags: -O2
int brackets(const char *s, int n)
{
    int depth = 0, most = 0;
    for (int i = 0; i < n; i++) {
        if (s[i] == '"') {
            for (i++; i < n && s[i] != '"'; i++)
                if (s[i] == '\\') i++;
            if (i >= n) return -1;
        } else if (s[i] == '[') {
            if (++depth > most) most = depth;
        } else if (s[i] == ']' && --depth < 0) {
            return -2;
        }
    }
    return depth ? -3 : most;
}
