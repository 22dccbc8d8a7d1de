// flags: -O1
float R[64];
void halves_into(float*q,int n){if(n>64)n=64;for(int i=0;i<n;i++)q[i]=R[i]*0.5f;}
