// flags: -O2
unsigned seventh(unsigned x){return x/7;}
