// flags: -O1
static int odd(unsigned n);
static __attribute__((noinline)) int even(unsigned n) { return n == 0 ? 1 : odd(n - 1); }
static __attribute__((noinline)) int odd(unsigned n) { return n == 0 ? 0 : even(n - 1); }
int h_even(unsigned n) { return even(n & 31) * 2 + odd((n >> 5) & 31); }
