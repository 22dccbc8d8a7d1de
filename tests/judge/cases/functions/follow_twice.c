// flags: -O2
extern void cb(int **);
int follow_twice(int **p)
{
    if (!*p) return 0;
    int a = **p;
    cb(p);
    return *p ? a + **p : a;
}
