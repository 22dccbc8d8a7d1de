// flags: -O2
unsigned tenth(unsigned x){return x/10;}
