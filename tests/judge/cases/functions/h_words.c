// flags: -O2
#include <string.h>
int h_words(const char *s) { int n = 0, in = 0; for (; *s; s++) { int w = *s > ' '; n += w && !in; in = w; } return n; }
