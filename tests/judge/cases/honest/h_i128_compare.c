// flags: -O1
int h_i128_compare(__int128 a, __int128 b) { return a < b ? -1 : a > b; }
