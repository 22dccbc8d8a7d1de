// flags: -O2
long double twice_extended(long double a){return a*2;}
