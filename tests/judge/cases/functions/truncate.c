// flags: -O2
int truncate(double x){return (int)x;}
