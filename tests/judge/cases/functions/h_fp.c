// flags: -O1
int h_fp(int(*f)(int),int a){return f(a)+1;}
