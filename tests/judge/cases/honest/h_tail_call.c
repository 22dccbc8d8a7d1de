// flags: -O2
extern long finish(long, const char *);
long h_tail_call(const char *s, long n)
{
    while (n > 0 && *s == ' ') s++, n--;
    return finish(n * 2, s);
}
