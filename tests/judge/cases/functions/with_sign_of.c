// flags: -O2
double with_sign_of(double x, double y) { return __builtin_copysign(x, y); }
