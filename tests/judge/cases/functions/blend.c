// flags: -O2
unsigned char blend(unsigned char a, unsigned char b) { return (unsigned char)((a * 3 + b * 5) / 8); }
