// flags: -O1
unsigned h_fibonacci(unsigned n) { n &= 15; return n < 2 ? n : h_fibonacci(n - 1) + h_fibonacci(n - 2); }
