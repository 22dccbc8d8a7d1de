// flags: -O1
int apply_all(int(**f)(int),int n,int x){for(int i=0;i<n;i++)x=f[i](x);return x;}
