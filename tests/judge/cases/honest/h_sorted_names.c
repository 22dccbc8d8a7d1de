// flags: -O2
#include <string.h>
int h_sorted_names(char *const *names, int n)
{
    for (int i = 1; i < n; i++) if (strcmp(names[i - 1], names[i]) > 0) return i;
    return 0;
}
