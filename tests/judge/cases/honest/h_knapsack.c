// flags: -O2
unsigned h_knapsack(unsigned *best, const unsigned char *weight, const unsigned char *value, int n)
{
    for (int i = 0; i < n; i++)
        for (int w = 63; w >= weight[i]; w--)
            if (best[w - weight[i]] + value[i] > best[w]) best[w] = best[w - weight[i]] + value[i];
    return best[63];
}
