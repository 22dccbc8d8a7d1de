// flags: -O2
void reg(int*);int tick(void);int wait_flag(void){int x=0;reg(&x);while(!tick());return x;}
