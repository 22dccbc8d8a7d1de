// flags: -O2
unsigned long h_shifts(unsigned long a, int b, unsigned char k)
{
    unsigned s = k & 63;
    return (a << s | a >> ((64 - s) & 63)) ^ (unsigned long)(long)(b >> (k & 31)) ^ (a >> (k & 31) << 3);
}
