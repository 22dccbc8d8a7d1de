// flags: -O2
extern int sentinel;
int until_sentinel(int *const *p)
{
    int total = 0;
    for (; *p != &sentinel; p++) total += *p ? **p : 1;
    return total;
}
