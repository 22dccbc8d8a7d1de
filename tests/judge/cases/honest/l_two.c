// flags: -O2
void get(double *, float *); double l_two(double x) { double a; float b; get(&a, &b); { double c = a * x; float d = b; get(&c, &d); return c + d; } }
