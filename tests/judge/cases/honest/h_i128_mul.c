// flags: -O2
unsigned __int128 h_i128_mul(unsigned __int128 a, unsigned long b, unsigned c) { return a * b + c; }
