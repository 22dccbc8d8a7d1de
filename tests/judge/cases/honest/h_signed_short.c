// flags: -O2
short h_signed_short(short a, short b, unsigned short c) { return a < b ? (short)(a - c) : (short)(b + c); }
