// flags: -O2
void h_shell_sort(float *p, int n)
{
    for (int gap = n / 2; gap > 0; gap /= 2)
        for (int i = gap; i < n; i++)
            for (int k = i - gap; k >= 0 && p[k] > p[k + gap]; k -= gap) {
                float t = p[k];
                p[k] = p[k + gap];
                p[k + gap] = t;
            }
}
