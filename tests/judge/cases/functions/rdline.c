// flags: -O1
int gc(void);
int rdline(char*b,int n){int k=0;while(k<n){int c=gc();if(c==-1)break;b[k++]=c;if(c==0)break;}return k;}
