#include <stdio.h>

#include "xorsum.h"

int main(void) {
    printf("%u\n", xorsum(1000003));
    return 0;
}
