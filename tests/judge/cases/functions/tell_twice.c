// flags: -O2
extern void tell(int, int, int, int, int, int, int, short, char *);
void tell_twice(int x, char *p)
{
    tell(x, 2, 3, 4, 5, 6, 7, x, p);
    tell(x, 2, 3, 4, 5, 6, 7, x, p);
}
