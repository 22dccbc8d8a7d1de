// flags: -O2
extern int nextc(void);
int until_end(void)
{
    unsigned h = 0;
    for (int c; (c = nextc()) != -1;) h = h * 31 + (unsigned)c;
    return (int)h;
}
