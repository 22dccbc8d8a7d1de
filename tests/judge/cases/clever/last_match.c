// flags: -O2
int last_match(const int *p, int n, int k)
{
    int found = -1;
    for (int i = 0; i < n; i++) if (p[i] == k) found = i;
    return found;
}
