// flags: -O2
int distance(int a,int b){return a>b?a-b:b-a;}
