// flags: -O2
unsigned char h_small_return(short a, unsigned char b, signed char c) { return (unsigned char)(a * b - c); }
