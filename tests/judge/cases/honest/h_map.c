// flags: -O2
void h_map(int (*f)(int), int *p, int n) { for (int i = 0; i < n; i++) p[i] = f(p[i]) + i; }
