// flags: -O2
int h_deep(const int *p, int a, int b, int c)
{
    int s = 0;
    for (int i = 0; i < (a & 7); i++)
        for (int j = 0; j < (b & 7); j++)
            for (int k = 0; k < (c & 7); k++) {
                if ((i ^ j ^ k) == 5) continue;
                if (i + j + k > 18) goto out;
                s += p[i * 8 + j] ^ p[k];
            }
out:
    return s;
}
