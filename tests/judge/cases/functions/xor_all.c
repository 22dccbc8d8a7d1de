// flags: -O2
int xor_all(const int*a,long n){int s=0;for(long i=0;i<n;i++)s^=a[i];return s;}
