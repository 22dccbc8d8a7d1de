// flags: -O2
extern void g(signed char, unsigned short);
void narrow_arguments(const int *p) { g((signed char)p[0], (unsigned short)p[1]); }
