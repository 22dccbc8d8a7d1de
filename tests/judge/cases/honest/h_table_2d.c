// flags: -O2
static const unsigned char next_state[4][3] = {{1, 2, 0}, {3, 1, 2}, {0, 0, 3}, {2, 3, 1}};
int h_table_2d(const unsigned char *p, int n)
{
    int s = 0;
    for (int i = 0; i < n; i++) s = next_state[s][p[i] % 3];
    return s;
}
