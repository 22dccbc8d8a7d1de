// flags: -O2
__int128 h_i128_shift(__int128 a, int k, const long *p) { return (a >> (k & 127)) - ((__int128)p[0] * p[1]); }
