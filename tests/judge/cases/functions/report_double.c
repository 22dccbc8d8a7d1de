// flags: -O2
extern int printf(const char *, ...);
int report_double(const char *format, double d, int n) { return printf(format, n, d, n + 1) + 1; }
