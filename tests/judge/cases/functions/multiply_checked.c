// flags: -O2
int multiply_checked(long a, long b, long *r) { return __builtin_mul_overflow(a, b, r); }
