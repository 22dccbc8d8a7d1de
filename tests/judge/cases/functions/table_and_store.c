// flags: -O1
int T[32];int P;
int table_and_store(int*q,int n){int s=0;for(int i=0;i<n;i++){q[i]=T[i&31]+P;s+=T[(i+1)&31];}return s;}
