// flags: -O2
void reg(int*);void go(void);void last_store(int k){int x=k;reg(&x);x=k+1;go();}
