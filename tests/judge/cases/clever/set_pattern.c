// flags: -O2
void set_pattern(unsigned char *p, unsigned long n, unsigned char c)
{
    for (unsigned long i = 0; i < n; i++) p[i] = c;
}
