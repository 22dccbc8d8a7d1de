// flags: -O1
#include <stdbool.h>
int h_bool_logic(bool a, bool b, bool c, int x, int y) { return a ? (b ? x : c - 1) : (b && !c) ? y ^ x : a + b + c; }
