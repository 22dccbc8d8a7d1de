// flags: -O2 -fno-builtin
unsigned long h_length_own(const char *s) { const char *p = s; while (*p) p++; return (unsigned long)(p - s); }
