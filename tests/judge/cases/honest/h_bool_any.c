// flags: -O2
#include <stdbool.h>
bool h_bool_any(const int *p, int n, bool invert)
{
    bool found = false;
    for (int i = 0; i < n; i++) found |= p[i] < 0;
    return found != invert;
}
