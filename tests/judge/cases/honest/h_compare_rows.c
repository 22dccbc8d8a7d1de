// flags: -O2
#include <string.h>
int h_compare_rows(const char *a, const char *b, int rows)
{
    for (int i = 0; i < rows; i++) {
        int c = memcmp(a + 16 * i, b + 16 * i, 16);
        if (c) return c < 0 ? -i - 1 : i + 1;
    }
    return 0;
}
