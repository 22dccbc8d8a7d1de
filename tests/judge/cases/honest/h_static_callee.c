// flags: -O2
static __attribute__((noinline)) unsigned clamp(int v, int low, int high) { return (unsigned)(v < low ? low : v > high ? high : v); }
void h_static_callee(unsigned char *d, const int *s, int n) { for (int i = 0; i < n; i++) d[i] = (unsigned char)clamp(s[i], 0, 255); }
