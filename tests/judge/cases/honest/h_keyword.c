// flags: -O2
#include <string.h>
int h_keyword(const char *s, int n)
{
    if (!strncmp(s, "GET ", 4)) return n + 1;
    if (!strcmp(s, "quit")) return 7;
    switch (n) { case 1000: return 3; case 77777: return s[2]; case 3123: return 12 + s[1]; case -99999: return s[0] * 2; case 8: return 1; }
    return 0;
}
