// flags: -O2
/* A product of two that are not numbers has the bits of either, and a call sees it. */
double x[64], y[64];
extern int dummy(double *, double *, double);
double h_shown_product(int rounds) {
    double sum = 0;
    for (int t = 0; t < rounds; t++) {
        sum = 0;
        for (int i = 0; i < 64; i++) sum += x[i] * y[i];
        dummy(x, y, sum);
    }
    return sum;
}
