// flags: -O2
unsigned long h_u128_div(unsigned long hi, unsigned long lo, unsigned long d)
{
    unsigned __int128 n = (unsigned __int128)hi << 64 | lo;
    return d ? (unsigned long)(n % d) ^ (unsigned long)(n / d) : 0;
}
