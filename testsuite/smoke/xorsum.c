#include "xorsum.h"

unsigned xorsum(unsigned n) {
    unsigned x = 0;
    for (unsigned i = 0; i < n; i++)
        x ^= i;
    return x;
}
