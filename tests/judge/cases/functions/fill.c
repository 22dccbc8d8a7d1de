// flags: -O2
#include <string.h>
void fill(int*a,long n,int v){for(long i=0;i<n;i++)a[i]=v;}
