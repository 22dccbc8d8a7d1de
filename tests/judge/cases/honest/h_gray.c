// flags: -O1
unsigned h_gray(unsigned v) { unsigned b = v; for (int s = 16; s; s >>= 1) b ^= b >> s; return b ^ (v ^ v >> 1); }
