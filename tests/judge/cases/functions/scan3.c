// flags: -O1
int nextt(void*);
int scan3(void*p){int st=0,n=0;for(;;){int t=nextt(p);if(t<=0)return t<0?-1:n;switch(st){case 0:if(t==1)st=1;break;case 1:if(t==2)st=2;else if(t!=1)st=0;break;case 2:if(t==3)n++;st=0;break;}}}
