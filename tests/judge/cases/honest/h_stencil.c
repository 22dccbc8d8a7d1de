// flags: -O2
void h_stencil(double *d, const double *s, int n) { for (int i = 1; i < n - 1; i++) d[i] = 0.25 * s[i - 1] + 0.5 * s[i] + 0.25 * s[i + 1]; }
