// flags: -O2
extern __attribute__((pure)) int weigh(const int *, int);
extern __attribute__((const)) int scale(int);
int h_readonly_callee(int *p, int n)
{
    int s = 0;
    for (int i = 0; i < n; i++) {
        s += weigh(p, i) * scale(i);
        p[i] = s;
    }
    return s;
}
