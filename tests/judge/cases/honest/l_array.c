// flags: -O2
void sort(int *, int); int l_array(const int *p, int n) { int t[16]; if (n > 16) n = 16; if (n < 1) return 0; for (int i = 0; i < n; i++) t[i] = p[i]; sort(t, n); return t[n / 2]; }
