// flags: -O2
int h_digits(unsigned long n, unsigned char *out)
{
    int k = 0;
    do {
        out[k++] = (unsigned char)('0' + n % 10);
        n /= 10;
    } while (n);
    return k;
}
