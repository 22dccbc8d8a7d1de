// flags: -O1
extern int getc_(void*);
int drain(void*f,char*b,int n){int k=0;while(k<n-1){int c=getc_(f);if(c<0)break;b[k++]=c;if(c=='\n')break;}if(n>0)b[k]=0;return k;}
