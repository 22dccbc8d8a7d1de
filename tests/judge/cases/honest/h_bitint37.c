// flags: -O2
unsigned _BitInt(37) h_bitint37(unsigned _BitInt(37) a, unsigned _BitInt(37) b, unsigned k) { return a * b + (a >> (k % 37)); }
