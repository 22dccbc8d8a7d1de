// flags: -O2
extern float a[32000], b[32000];
extern int dummy(float *, float *);
float h_dotted(void) { float s = 0; for (int nl = 0; nl < 100000; nl++) { s = 0; for (int i = 0; i < 32000; i++) s += a[i] * b[i]; dummy(a, b); } return s; }
