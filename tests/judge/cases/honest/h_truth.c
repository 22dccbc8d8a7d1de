// flags: -O2
#include <stdbool.h>
bool h_truth(const bool *b, bool x) { return *b ^ x; }
