// flags: -O2
extern _Noreturn void fail(int);
int h_noreturn(const int *p, int n)
{
    int s = 0;
    for (int i = 0; i < n; i++) {
        if (p[i] == 0) fail(i);
        s ^= 1000 / (p[i] | 1);
    }
    return s;
}
