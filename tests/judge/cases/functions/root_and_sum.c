// flags: -O2
#include <math.h>
double root_and_sum(double x, double y) { return y + sqrt(x); }
