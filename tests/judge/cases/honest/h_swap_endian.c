// flags: -O2
void h_swap_endian(unsigned *p, int n, int wide) { if (wide) for (int i = 0; i + 1 < n; i += 2) { unsigned t = __builtin_bswap32(p[i]); p[i] = __builtin_bswap32(p[i + 1]); p[i + 1] = t; } else for (int i = 0; i < n; i++) p[i] = __builtin_bswap32(p[i]); }
