// flags: -O1
int h_bitint7(signed _BitInt(7) a, signed _BitInt(7) b) { return a > b ? a : (int)b * 2; }
