// flags: -O2
double to_double(unsigned long x){return (double)x;}
