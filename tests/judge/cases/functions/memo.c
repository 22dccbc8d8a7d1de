// flags: -O1
int gcount;int ext(int);
int memo(int n){int s=0;for(int i=0;i<n;i++){s+=ext(i);if(gcount>100)break;}return s;}
