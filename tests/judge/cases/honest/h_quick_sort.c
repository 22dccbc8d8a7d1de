// flags: -O2
void h_quick_sort(unsigned *p, int n)
{
    while (n > 1) {
        unsigned pivot = p[n / 2];
        int i = 0, j = n - 1;
        while (i <= j) {
            while (p[i] < pivot) i++;
            while (p[j] > pivot) j--;
            if (i <= j) {
                unsigned t = p[i];
                p[i++] = p[j];
                p[j--] = t;
            }
        }
        h_quick_sort(p, j + 1);
        p += i;
        n -= i;
    }
}
