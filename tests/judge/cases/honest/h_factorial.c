// flags: -O1
unsigned long h_factorial(unsigned n) { n &= 31; return n < 2 ? 1 : n * h_factorial(n - 1); }
