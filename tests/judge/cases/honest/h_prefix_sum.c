// flags: -O2
void h_prefix_sum(unsigned *p, int n) { for (int i = 1; i < n; i++) p[i] += p[i - 1]; }
