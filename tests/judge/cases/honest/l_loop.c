// flags: -O2
void step(int *); int l_loop(int n) { int x = 1, s = 0; for (int i = 0; i < n; i++) { step(&x); s += x; } return s; }
