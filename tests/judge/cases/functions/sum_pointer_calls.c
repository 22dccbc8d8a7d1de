// flags: -O2
int sum_pointer_calls(int(*g)(int),const int*a,int n){int s=0;for(int i=0;i<n;i++)s+=g(a[i]);return s;}
