// flags: -O2
int scan(const char *, int *, long *); int l_scan(const char *s) { int x; long y = 3; if (scan(s, &x, &y) < 0) return -1; return x * 3 + (int)y; }
