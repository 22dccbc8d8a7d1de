// flags: -O2
#include <string.h>
void h_clear_rows(unsigned char *p, int rows, int width, int pitch, int value)
{
    width &= 31;
    pitch &= 63;
    for (int i = 0; i < rows; i++) memset(p + i * pitch, value, (unsigned)width);
}
