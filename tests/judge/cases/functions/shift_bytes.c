// flags: -O2
void shift_bytes(char*d,const char*s,long n){for(long i=0;i<n;i++)d[i]=s[i]+1;}
