// flags: -O2
unsigned long text_length(const char *s)
{
    unsigned long n = 0;
    while (s[n]) n++;
    return n;
}
