// flags: -O2
unsigned lcg_fill(unsigned *a, int n, unsigned x)
{
    for (int i = 0; i < n; i++) { x = x * 1664525u + 1013904223u; a[i] = x >> 8; }
    return x;
}
