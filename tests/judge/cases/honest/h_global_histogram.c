// flags: -O2
unsigned h_bins[64];
void h_global_histogram(const unsigned char *p, int n) { for (int i = 0; i < n; i++) h_bins[p[i] >> 2]++; }
