// flags: -O1
int cbstop(int*a,int n,int(*f)(int)){int i;for(i=0;i<n;i++){if(f(a[i]))break;a[i]=0;}return i;}
