// flags: -O1
int T9[64];
void offg(int*q,int n){if(n>48)n=48;for(int i=0;i<n;i++)q[i]=T9[i]+1u;}
