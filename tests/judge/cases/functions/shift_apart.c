// flags: -O2
void shift_apart(char*restrict d,const char*restrict s,unsigned long n){for(unsigned long i=0;i<n;i++)d[i]=s[i]+1;}
