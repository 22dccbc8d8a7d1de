// flags: -O2
int h_local(const short *p, int n)
{
    int count[16] = {0};
    for (int i = 0; i < n; i++) count[p[i] & 15]++;
    int best = 0;
    for (int k = 1; k < 16; k++) if (count[k] > count[best]) best = k;
    return best;
}
