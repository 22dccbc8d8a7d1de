// flags: -O2
void g(int*);int two_locals(void){int x=3,y=4;g(&x);g(&y);return x*y+x;}
