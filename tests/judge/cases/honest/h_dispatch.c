// flags: -O2
static int add(int a, int b) { return (int)((unsigned)a + (unsigned)b); }
static int both(int a, int b) { return a & b; }
static int differ(int a, int b) { return a ^ b; }
static int larger(int a, int b) { return a > b ? a : b; }
static int (*const operation[4])(int, int) = {add, both, differ, larger};
int h_dispatch(const unsigned char *code, const int *p, int n)
{
    int s = 0;
    for (int i = 0; i < n; i++) s = operation[code[i] & 3](s, p[i]);
    return s;
}
