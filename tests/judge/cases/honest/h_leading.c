// flags: -O2
int h_leading(unsigned long v, unsigned w) { return (v ? __builtin_clzl(v) : 64) * 100 + (w ? __builtin_ctz(w) : 32); }
