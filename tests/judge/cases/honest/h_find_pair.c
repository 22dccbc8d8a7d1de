// flags: -O2
int h_find_pair(const int *p, int n, int want, int *at)
{
    for (int i = 0; i < n; i++)
        for (int j = i + 1; j < n; j++)
            if ((p[i] ^ p[j]) == want) {
                at[0] = i;
                at[1] = j;
                return 1;
            }
    return 0;
}
