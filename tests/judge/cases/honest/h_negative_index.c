// flags: -O2
int h_negative_index(const int *end, int n)
{
    int s = 0;
    for (int i = -1; -i <= n && i >= -40; i--) s = (s ^ end[i + 40]) * 3;
    return s;
}
