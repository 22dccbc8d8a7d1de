// flags: -O2
int snprintf(char *, unsigned long, const char *, ...); void emit(const char *, int); void l_snprintf(double x, int k) { char b[64]; int n = snprintf(b, sizeof b, "%g/%d", x, k); emit(b, n); }
