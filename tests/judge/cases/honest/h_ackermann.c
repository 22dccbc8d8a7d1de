// flags: -O2
unsigned h_ackermann(unsigned m, unsigned n)
{
    m &= 1;
    n &= 15;
    if (m == 0) return n + 1;
    if (n == 0) return h_ackermann(m - 1, 1);
    return h_ackermann(m - 1, h_ackermann(m, n - 1));
}
