#include "xorsum.h"

template <typename Number> static Number doubled(Number x) { return x + x; }

int twice(int x) { return doubled(x); }
