// flags: -O1
/* Every way that two long doubles can be ordered, equal and unordered included. */
int h_long_double_order(long double a, long double b) {
    if (a < b) return -1;
    if (a > b) return 1;
    return a == b ? 0 : 2;
}
