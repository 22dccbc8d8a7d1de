// flags: -O2
int h_population(const unsigned long *p, int n) { int s = 0; for (int i = 0; i < n; i++) s += __builtin_popcountl(p[i]); return s; }
