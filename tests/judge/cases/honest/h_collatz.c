// flags: -O2
int h_collatz(unsigned n)
{
    int steps = 0;
    while (n > 1 && steps < 500) {
        n = n & 1 ? 3 * n + 1 : n >> 1;
        steps++;
    }
    return steps;
}
