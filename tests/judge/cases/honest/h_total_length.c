// flags: -O2
#include <string.h>
unsigned long h_total_length(char *const *names, int n)
{
    unsigned long total = 0;
    for (int i = 0; i < n; i++) total += names[i] ? strlen(names[i]) : 1;
    return total;
}
