// flags: -O2
int h_callback(int (*f)(int, int), const int *p, int n) { int s = 0; for (int i = 0; i < n; i++) s = f(s, p[i]); return s; }
