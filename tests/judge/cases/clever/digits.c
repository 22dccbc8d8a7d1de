// flags: -O2
int digits(char *out, unsigned x)
{
    char t[10];
    int n = 0, k = 0;
    do { t[n++] = '0' + x % 10; x /= 10; } while (x);
    while (n) out[k++] = t[--n];
    return k;
}
