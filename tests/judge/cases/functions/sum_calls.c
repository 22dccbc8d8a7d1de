// flags: -O2
int g(int);int sum_calls(const int*a,int n){int s=0;for(int i=0;i<n;i++)s+=g(a[i]);return s;}
