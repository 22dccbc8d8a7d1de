// flags: -O2
unsigned h_divide_constants(int a, unsigned b, unsigned long c, short d)
{
    return (unsigned)(a / 7) + (unsigned)(a % -13) + b / 10 + b % 641 + (unsigned)(c / 1000003) + (unsigned)(d / 3);
}
