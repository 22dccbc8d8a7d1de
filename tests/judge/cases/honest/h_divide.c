// flags: -O2
long h_divide(long a, long b, int c, int d)
{
    if (b == 0 || b == -1 || d == 0 || d == -1) return 0;
    return a / b + a % b + c / d - c % d;
}
