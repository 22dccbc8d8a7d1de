// flags: -O2
int trailing_zeros(unsigned x){return x?__builtin_ctz(x):32;}
