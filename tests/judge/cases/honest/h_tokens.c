// flags: -O2
#include <string.h>
int h_tokens(const char *s, char separator)
{
    int n = 1;
    for (const char *p = s; (p = strchr(p, separator)) && separator; p++) n++;
    return n;
}
