// flags: -O2
int printf(const char *, ...); int l_print(const int *p, int n) { int t = 0; for (int i = 0; i < n; i++) { t += printf("%d: %d of %s\n", i, p[i], p[i] > 0 ? "up" : "down"); } return t; }
