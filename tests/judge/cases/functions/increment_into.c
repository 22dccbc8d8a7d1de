// flags: -O2
void increment_into(int*a,const int*b,long n){for(long i=0;i<n;i++)a[i]=b[i]+1;}
