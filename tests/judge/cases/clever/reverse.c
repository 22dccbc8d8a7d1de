// flags: -O2 -mssse3
void reverse(unsigned char *p, long n)
{
    for (long i = 0, j = n - 1; i < j; i++, j--) { unsigned char t = p[i]; p[i] = p[j]; p[j] = t; }
}
