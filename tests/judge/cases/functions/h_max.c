// flags: -O2
float h_max(const float *p, int n) { float x = p[0]; for (int i = 1; i < n; i++) if (p[i] > x) x = p[i]; return x; }
